package primed.sockmap.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import primed.conform.LogAnswer;
import primed.conform.LogCheck;
import primed.conform.LogQuestion;
import primed.conform.PartialLog;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Agreement.Possibility;
import primed.tlc.Tlc;

/** Asks the spec about races: each log, and how runs of a setting may end at all. */
public final class RaceSpec {
    private final LogCheck check;
    private final Path spec;
    private final KernelTraits traits;

    /**
     * @param tlc whom to ask
     * @param spec the file {@code MCSelftest.tla}
     * @param traits of the kernel that the races were run on
     */
    public RaceSpec(Tlc tlc, Path spec, KernelTraits traits) {
        this.check = new LogCheck(tlc);
        this.spec = spec;
        this.traits = traits;
    }

    /**
     * Asks.
     *
     * @param logs of runs of the setting, each once
     * @throws UndecidedException if TLC cannot say
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted
     */
    public Agreement ask(RaceSetting setting, List<RunLog> logs)
            throws UndecidedException, IOException, InterruptedException {
        List<PartialLog> questions = new ArrayList<>();
        for (Category category : Category.values()) {
            questions.add(LogFormulas.of(category, false));
            questions.add(LogFormulas.of(category, true));
        }
        logs.forEach(log -> questions.add(LogFormulas.of(log)));
        Iterator<LogAnswer.Verdict> verdicts = ask(setting, false, questions).iterator();
        Map<Category, Possibility> allowed = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            allowed.put(category, possibility(verdicts.next(), verdicts.next()));
        }
        List<RunLog> unexplained =
                logs.stream().filter(log -> !verdicts.next().explained()).toList();
        return agreement(setting, allowed, unexplained);
    }

    private static Possibility possibility(LogAnswer.Verdict inTime, LogAnswer.Verdict atAll) {
        if (inTime.explained()) {
            return Possibility.ALLOWED;
        }
        return atAll.explained() ? Possibility.IF_A_WAIT_RUNS_OUT : Possibility.FORBIDDEN;
    }

    /** What cannot be explained with delivery inside send may be with late delivery. */
    private Agreement agreement(RaceSetting setting, Map<Category, Possibility> allowed, List<RunLog> unexplained)
            throws UndecidedException, IOException, InterruptedException {
        List<Agreement.Forbidden> forbidden = new ArrayList<>();
        List<RunLog> late = new ArrayList<>();
        if (!unexplained.isEmpty()) {
            List<LogAnswer.Verdict> verdicts =
                    ask(setting, true, unexplained.stream().map(LogFormulas::of).toList());
            for (int i = 0; i < unexplained.size(); i++) {
                if (verdicts.get(i).explained()) {
                    late.add(unexplained.get(i));
                } else {
                    forbidden.add(new Agreement.Forbidden(
                            unexplained.get(i), verdicts.get(i).places()));
                }
            }
        }
        return new Agreement(allowed, forbidden, late);
    }

    private List<LogAnswer.Verdict> ask(RaceSetting setting, boolean deferred, List<PartialLog> logs)
            throws UndecidedException, IOException, InterruptedException {
        Map<String, String> constants = RaceModel.of(setting, traits, deferred).assignments();
        LogAnswer answer = check.ask(new LogQuestion(spec, constants, logs));
        if (answer instanceof LogAnswer.Decided decided) {
            return decided.verdicts();
        }
        throw new UndecidedException(((LogAnswer.Undecided) answer).problems());
    }
}
