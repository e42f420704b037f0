package primed.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;

/** Asks TLC whether logs are what behaviors of a spec look like from outside, many in one run. */
public final class LogCheck {
    private static final Pattern PROGRESS =
            Pattern.compile("<<\"" + LogModule.PRINTED + "\", (\\d+), <<([\\d, ]*)>>>>");

    /** How many logs TLC looks at in one run: what it prints of them is kept whole. */
    private static final int AT_ONCE = 64;

    private final Tlc tlc;

    /** @param tlc the model checker to ask */
    public LogCheck(Tlc tlc) {
        this.tlc = tlc;
    }

    /**
     * Asks.
     *
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted
     */
    public LogAnswer ask(LogQuestion question) throws IOException, InterruptedException {
        List<LogAnswer.Verdict> verdicts = new ArrayList<>();
        List<PartialLog> logs = question.logs();
        for (int from = 0; from < logs.size(); from += AT_ONCE) {
            List<PartialLog> some = logs.subList(from, Math.min(logs.size(), from + AT_ONCE));
            LogAnswer answer = askAtOnce(new LogQuestion(question.spec(), question.constants(), some));
            if (!(answer instanceof LogAnswer.Decided decided)) {
                return answer;
            }
            verdicts.addAll(decided.verdicts());
        }
        return new LogAnswer.Decided(verdicts);
    }

    private LogAnswer askAtOnce(LogQuestion question) throws IOException, InterruptedException {
        Path library = question.spec().toAbsolutePath().getParent();
        try (ScratchFolder folder = ScratchFolder.create("primed-logs-")) {
            LogModule module = new LogModule(question);
            Path spec = folder.whileItLasts(
                    path -> Files.writeString(path.resolve(LogModule.NAME + ".tla"), module.module()));
            Path config = folder.whileItLasts(
                    path -> Files.writeString(path.resolve(LogModule.NAME + ".cfg"), module.config()));
            CheckRequest request = CheckRequest.of(spec, config)
                    .withLibraries(library == null ? List.of() : List.of(library))
                    .withLength(CheckRequest.Length.SHORT);
            return answer(question, tlc.check(request, ProgressListener.NONE));
        }
    }

    private static LogAnswer answer(LogQuestion question, Outcome outcome) {
        if (outcome.result() != Result.SUCCESS) {
            return new LogAnswer.Undecided(
                    outcome.problems().isEmpty()
                            ? List.of(new Problem("TLC ended with " + outcome.result(), null, null, null))
                            : outcome.problems());
        }
        List<List<Integer>> furthest = furthest(question, outcome.userOutput());
        List<LogAnswer.Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < furthest.size(); i++) {
            int seen = furthest.get(i).stream().mapToInt(Integer::intValue).sum();
            boolean explained =
                    !furthest.get(i).isEmpty() && seen == question.logs().get(i).size();
            verdicts.add(new LogAnswer.Verdict(explained, furthest.get(i)));
        }
        return new LogAnswer.Decided(verdicts);
    }

    /** How far each log was followed; what is printed later is further. */
    private static List<List<Integer>> furthest(LogQuestion question, String printed) {
        List<List<Integer>> furthest = new ArrayList<>();
        question.logs().forEach(log -> furthest.add(List.of())); // not even an initial state
        Matcher line = PROGRESS.matcher(printed);
        while (line.find()) {
            List<Integer> places = Pattern.compile(", ")
                    .splitAsStream(line.group(2))
                    .map(Integer::valueOf)
                    .toList();
            furthest.set(Integer.parseInt(line.group(1)) - 1, places);
        }
        return furthest;
    }
}
