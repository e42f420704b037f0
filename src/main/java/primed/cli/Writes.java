package primed.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import primed.trace.itf.ItfException;

/** What is written after the work. That one file cannot be written keeps no other result from being told. */
final class Writes {
    private final List<String> failures = new ArrayList<>();

    /** Writes something. */
    @FunctionalInterface
    interface Work<T> {
        /** Writes it; gives what was written where. */
        T result() throws IOException;
    }

    /** Writes; gives something else if it cannot. */
    <T> T attempt(Work<T> work, T otherwise) {
        try {
            return work.result();
        } catch (ItfException | UnusableException e) {
            failures.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            failures.add("A file cannot be written: " + e);
        }
        return otherwise;
    }

    /** Writes a file. */
    void attempt(Runnable work) {
        attempt(
                () -> {
                    work.run();
                    return true;
                },
                false);
    }

    /** Tells what could not be written, after all the rest. */
    ExitCode tell(Console console) {
        console.out().flush();
        failures.forEach(failure -> console.err().println(console.bad("primed: ") + failure));
        return failures.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.UNUSABLE;
    }
}
