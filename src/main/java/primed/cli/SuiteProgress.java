package primed.cli;

import java.util.Objects;
import primed.tlc.Progress;
import primed.tlc.ProgressListener;

/** Tells how far the search for the state graph has come; TLC does so about once a minute. */
record SuiteProgress(Console console) implements ProgressListener {
    @Override
    public void progress(Progress progress) {
        console.err()
                .println("  " + Objects.toString(progress.distinct(), "?") + " states, "
                        + Objects.toString(progress.left(), "?") + " queued");
    }
}
