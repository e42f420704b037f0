package primed.cli;

import java.util.Collection;
import java.util.Comparator;
import primed.spec.ModelResult;
import primed.tlc.Outcome;
import primed.tlc.Result;

/** The exit codes that scripts rely on. */
enum ExitCode {
    /** All is as expected. */
    AS_EXPECTED(0),
    /** A result differs, a property is violated, a replay diverges. */
    DIFFERENT(1),
    /** The command or its input cannot be used. */
    UNUSABLE(2),
    /** TLC crashed, ran out of memory or of time. */
    TOOL_FAILED(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The most serious of several; all as expected if there are none. */
    static ExitCode worst(Collection<ExitCode> codes) {
        return codes.stream().max(Comparator.naturalOrder()).orElse(AS_EXPECTED);
    }

    /** Of a model that was checked: it is as expected, or, where nothing is expected, nothing is wrong. */
    static ExitCode of(ModelResult checked) {
        Outcome outcome = checked.outcome();
        if (outcome == null) {
            return AS_EXPECTED;
        }
        boolean expected = checked.model().expectation().result() != null
                ? checked.comparison().asExpected()
                : outcome.result() == Result.SUCCESS && checked.comparison().asExpected();
        return expected ? AS_EXPECTED : of(outcome.result());
    }

    /** Of a run of TLC that was to succeed and did not. */
    static ExitCode of(Result result) {
        return switch (result) {
            case PARSE_ERROR, SEMANTIC_ERROR, CONFIG_ERROR -> UNUSABLE;
            case INCOMPLETE, TIMEOUT, CRASH -> TOOL_FAILED;
            default -> DIFFERENT;
        };
    }
}
