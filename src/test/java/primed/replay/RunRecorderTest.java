package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Step;

class RunRecorderTest {

    @Test
    void aRecordedRunIsABehaviorThatTheSystemConformsTo() throws Exception {
        Behavior expected = Pipe.threeSteps(new Ending.Finite());
        Pipe pipe = new Pipe();
        try (Binding binding = Pipe.binding(pipe).build()) {
            RunRecorder recorder = RunRecorder.over(binding);
            for (Step step : expected.steps().subList(0, 2)) {
                recorder.perform(step.action());
            }
            pipe.take();
            recorder.happened(expected.steps().get(2).action());

            assertThat(recorder.behavior()).isEqualTo(expected);
        }
    }
}
