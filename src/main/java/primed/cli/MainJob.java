package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import primed.conform.Answer;
import primed.conform.BehaviorCheck;
import primed.conform.Question;
import primed.replay.Replay;
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

    MainJob(Tlc tlc, TraceFolder traces, FixtureFolder fixtures) {
        this.tlc = tlc;
        this.traces = traces;
        this.fixtures = fixtures;
    }

    /** Does all of it, the questions to the spec {@code atOnce} at a time. */
    List<Evidence> evidence(List<ModelResult> results, int atOnce) throws Exception {
        Map<Model, Path> files = traces.write(results);
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Evidence>> pending = new ArrayList<>();
            for (ModelResult result : results) {
                Path file = files.get(result.model());
                pending.add(threads.submit(() -> evidence(result, file)));
            }
            List<Evidence> evidence = new ArrayList<>();
            for (Future<Evidence> one : pending) {
                evidence.add(one.get());
            }
            return evidence;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private Evidence evidence(ModelResult result, @Nullable Path file) throws Exception {
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
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.itf\\.json$", "");
        Behavior behavior = trace.behavior();
        Schedule.Run run = new Schedule(behavior, subject.get().model()).onRecvLoop();
        return found.withFixture(fixture(name, trace, subject.get()))
                .withReplay(Replay.run(behavior, subject.get().reference()))
                .withSchedule(run, askSpec(result, run));
    }

    private synchronized Path fixture(String name, Trace trace, SockmapSubject subject) throws IOException {
        return fixtures.write(name, trace, subject);
    }

    private Answer askSpec(ModelResult result, Schedule.Run run) throws IOException, InterruptedException {
        return new BehaviorCheck(tlc)
                .ask(new Question(result.model().spec(), run.model().assignments(), List.of(run.behavior())));
    }
}
