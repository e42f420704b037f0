package primed.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command as a user runs it, in this JVM.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Primed.run(new Console(new PrintWriter(out), new PrintWriter(err), false, false), args);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** All that the user sees. */
    String text() {
        return out + err;
    }
}
