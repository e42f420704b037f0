package primed.conform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A module that extends a spec and lets it do what logs show, and whatever is hidden in between.
 *
 * <p>Two variables more say which log is followed, and how far in each of its threads. Each step is one of the spec's
 * {@code Next} that is hidden, or the next thing that some thread of the log saw. Whenever a log has come further than
 * before, by any behavior, TLC prints how far; it looks no further once the log is explained.
 */
final class LogModule {
    static final String NAME = "PrimedLogs";

    /** The first word of what is printed. */
    static final String PRINTED = "PrimedLog";

    private final LogQuestion question;
    private final Map<String, Integer> formulas = new LinkedHashMap<>();

    LogModule(LogQuestion question) {
        this.question = question;
        question.logs().forEach(log -> {
            number(log.hidden());
            log.threads().forEach(thread -> thread.forEach(this::number));
        });
    }

    private int number(String formula) {
        return formulas.computeIfAbsent(formula, f -> formulas.size() + 1);
    }

    /** The module's text. */
    String module() {
        return """
                ---- MODULE %s ----
                EXTENDS %s, TLC, Integers, Sequences
                VARIABLES primedLog, primedPlaces

                PrimedLogs == <<
                %s
                >>

                PrimedHidden == <<%s>>

                PrimedFormula(k) ==
                %s

                RECURSIVE PrimedSum(_)
                PrimedSum(s) == IF s = <<>> THEN 0 ELSE Head(s) + PrimedSum(Tail(s))
                PrimedSize(i) == PrimedSum([t \\in DOMAIN PrimedLogs[i] |-> Len(PrimedLogs[i][t])])

                ASSUME \\A i \\in DOMAIN PrimedLogs : TLCSet(i, -1)

                PrimedInit ==
                  /\\ Init
                  /\\ primedLog \\in DOMAIN PrimedLogs
                  /\\ primedPlaces = [t \\in DOMAIN PrimedLogs[primedLog] |-> 0]

                PrimedHiddenStep ==
                  /\\ Next
                  /\\ PrimedFormula(PrimedHidden[primedLog])
                  /\\ UNCHANGED <<primedLog, primedPlaces>>

                PrimedSeenStep(t) ==
                  /\\ primedPlaces[t] < Len(PrimedLogs[primedLog][t])
                  /\\ (Next \\/ UNCHANGED vars)
                  /\\ PrimedFormula(PrimedLogs[primedLog][t][primedPlaces[t] + 1])
                  /\\ primedPlaces' = [primedPlaces EXCEPT ![t] = @ + 1]
                  /\\ UNCHANGED primedLog

                PrimedNext ==
                  /\\ TLCGet(primedLog) < PrimedSize(primedLog)
                  /\\ PrimedHiddenStep \\/ \\E t \\in DOMAIN PrimedLogs[primedLog] : PrimedSeenStep(t)

                PrimedProgress ==
                  LET far == PrimedSum(primedPlaces) IN
                  IF far > TLCGet(primedLog)
                  THEN TLCSet(primedLog, far) /\\ PrintT(<<"%s", primedLog, primedPlaces>>)
                  ELSE TRUE
                ====
                """.formatted(NAME, question.specName(), logs(), hidden(), formulas(), PRINTED);
    }

    /** The module's configuration. */
    String config() {
        return "INIT PrimedInit\nNEXT PrimedNext\nINVARIANT PrimedProgress\nCHECK_DEADLOCK FALSE\n"
                + Configuration.constants(question.constants());
    }

    private String logs() {
        return question.logs().stream()
                .map(log -> log.threads().stream().map(this::numbers).collect(Collectors.joining(", ", "  <<", ">>")))
                .collect(Collectors.joining(",\n"));
    }

    private String numbers(List<String> events) {
        return events.stream()
                .map(event -> String.valueOf(number(event)))
                .collect(Collectors.joining(", ", "<<", ">>"));
    }

    private String hidden() {
        return question.logs().stream()
                .map(log -> String.valueOf(number(log.hidden())))
                .collect(Collectors.joining(", "));
    }

    private String formulas() {
        List<String> texts = List.copyOf(formulas.keySet());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> "  \\/ k = " + (i + 1) + " /\\ (" + texts.get(i) + ")")
                .collect(Collectors.joining("\n"));
    }
}
