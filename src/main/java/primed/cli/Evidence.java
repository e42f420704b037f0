package primed.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.conform.Answer;
import primed.replay.ReplayResult;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.Schedule;
import primed.spec.ModelResult;

/**
 * What the main job found out about one model.
 *
 * @param checked what TLC said
 * @param trace the file of its counterexample, or null if there is none
 * @param fixture the file of the generated test, or null if there is none
 * @param replay how the counterexample fared on the reference implementation, or null if it was not replayed
 * @param kernel how it fared on the running kernel, or null if it was not replayed there
 * @param schedule what the counterexample's schedule did to the recv loop, or null if it was not done
 * @param allowed whether the spec, read by the recv loop, allows that; null if it was not asked
 */
record Evidence(
        ModelResult checked,
        @Nullable Path trace,
        @Nullable Path fixture,
        @Nullable ReplayResult replay,
        KernelReplay.@Nullable Outcome kernel,
        Schedule.@Nullable Run schedule,
        @Nullable Answer allowed) {

    static Evidence of(ModelResult checked) {
        return new Evidence(checked, null, null, null, null, null, null);
    }

    Evidence withTrace(Path file) {
        return new Evidence(checked, file, fixture, replay, kernel, schedule, allowed);
    }

    Evidence withFixture(Path file) {
        return new Evidence(checked, trace, file, replay, kernel, schedule, allowed);
    }

    Evidence withReplay(ReplayResult result) {
        return new Evidence(checked, trace, fixture, result, kernel, schedule, allowed);
    }

    Evidence withKernel(KernelReplay.Outcome outcome) {
        return new Evidence(checked, trace, fixture, replay, outcome, schedule, allowed);
    }

    Evidence withSchedule(Schedule.Run run) {
        return new Evidence(checked, trace, fixture, replay, kernel, run, allowed);
    }

    Evidence withAnswer(Answer answer) {
        return new Evidence(checked, trace, fixture, replay, kernel, schedule, answer);
    }

    /** Whether the counterexample was tried on any implementation; those of foreign specs have none here. */
    boolean isReplayed() {
        return replay != null || kernel != null || schedule != null;
    }

    /** How the counterexample fared on the running kernel; null if it was not replayed there. */
    @Nullable
    ReplayResult kernelResult() {
        return kernel == null ? null : kernel.result();
    }

    /** Whether something equivalent happened on the running kernel, in the counterexample's place. */
    boolean happenedInPlace() {
        return kernel != null && kernel.inPlace() != null && kernel.result() instanceof ReplayResult.Conforms;
    }

    ExitCode exitCode() {
        ExitCode replayed = (replay == null || replay instanceof ReplayResult.Conforms)
                        && !(kernelResult() instanceof ReplayResult.Diverges)
                        && (allowed == null || allowed instanceof Answer.Allowed)
                ? ExitCode.AS_EXPECTED
                : ExitCode.DIFFERENT;
        return ExitCode.worst(List.of(ExitCode.of(checked), replayed));
    }
}
