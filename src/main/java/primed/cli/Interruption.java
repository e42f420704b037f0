package primed.cli;

import java.util.ArrayList;
import java.util.List;
import primed.spec.ModelResult;

/** Tells what came of the models that have been checked when Ctrl-C ends the rest. */
final class Interruption implements AutoCloseable {
    private final Console console;
    private final int models;
    private final List<ModelResult> finished = new ArrayList<>();
    private final Thread hook = new Thread(this::tell, "primed-interruption");

    private Interruption(Console console, int models) {
        this.console = console;
        this.models = models;
    }

    /** Waits for it until it is closed. */
    static Interruption awaited(Console console, int models) {
        Interruption interruption = new Interruption(console, models);
        if (!isEnding()) {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        }
        return interruption;
    }

    /** What ends while our JVM does was killed with it, which says nothing of the model. */
    synchronized void finished(ModelResult result) {
        if (!isEnding()) {
            finished.add(result);
        }
    }

    /** The system says whether our JVM is about to end only to those who would still change what it does then. */
    private static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread(() -> {}));
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private synchronized void tell() {
        if (!finished.isEmpty()) {
            console.err().println();
            console.err()
                    .println(console.bad("primed: ") + "Interrupted when " + finished.size() + " of " + models
                            + " models had been checked:");
            new CheckReport(console.withResultsOnError()).printTable(finished);
            console.err().flush();
        }
    }

    @Override
    public void close() {
        if (!isEnding()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
