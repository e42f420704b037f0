package primed.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import primed.replay.Replay;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.Schedule;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Trace;

/**
 * From checked models to evidence: each counterexample is written as a trace and as a test, replayed on the reference
 * implementation, and its schedule is done to the recv loop, whose run the spec is then asked about.
 */
final class MainJob {
    private final Tlc tlc;
    private final TraceFolder traces;
    private final FixtureFolder fixtures;
    private final @Nullable KernelReplay kernel;

    /** @param kernel replays on the running kernel; null where that cannot be */
    MainJob(Tlc tlc, TraceFolder traces, FixtureFolder fixtures, @Nullable KernelReplay kernel) {
        this.tlc = tlc;
        this.traces = traces;
        this.fixtures = fixtures;
        this.kernel = kernel;
    }

    /** Does all of it, the questions to the spec {@code atOnce} at a time. */
    List<Evidence> evidence(List<ModelResult> results, int atOnce) throws Exception {
        Map<Model, Path> files = traces.write(results);
        List<Evidence> evidence = new ArrayList<>();
        for (ModelResult result : results) {
            evidence.add(replay(result, files.get(result.model())));
        }
        return new SpecQuestions(tlc, atOnce).answer(evidence);
    }

    private Evidence replay(ModelResult result, @Nullable Path file) throws Exception {
        Trace trace = result.trace();
        Evidence found = Evidence.of(result);
        if (trace == null || file == null) {
            return found;
        }
        found = found.withTrace(file);
        Optional<SockmapSubject> subject = SockmapSubject.of(trace);
        if (subject.isEmpty()) {
            return found;
        }
        Behavior behavior = trace.behavior();
        if (kernel != null) {
            found = found.withKernel(kernel.run(behavior, subject.get().model()));
        }
        return found.withFixture(fixtures.write(result.model(), trace, subject.get()))
                .withReplay(Replay.run(behavior, subject.get().reference()))
                .withSchedule(new Schedule(behavior, subject.get().model()).onRecvLoop());
    }
}
