package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One TLC at work in a JVM that has run others before, and may run others after. */
final class WarmRun implements AutoCloseable {
    private final WarmJvms jvms;
    private final WarmJvm jvm;
    private boolean reusable;

    WarmRun(WarmJvms jvms, WarmJvm jvm) {
        this.jvms = jvms;
        this.jvm = jvm;
    }

    /**
     * Runs it. The JVM goes on only if the run ended well: if its time is over, the JVM is killed. One that cannot be
     * told what to run is killed too, and has the exit code of that.
     *
     * @return the exit code, or null if the JVM was killed because the time was over
     * @throws InterruptedException if the thread was interrupted; the JVM is killed then too
     */
    @Nullable
    Integer await(CommandLine command, Path standardError, Transcript transcript, @Nullable Duration timeout)
            throws IOException, InterruptedException {
        boolean orderly = false;
        try {
            FramedOutput output = told(command, standardError);
            if (output == null) {
                jvm.child().kill();
                return jvm.child().process().waitFor();
            }
            Reading reading = Reading.start(output, transcript, jvm.child().process());
            if (!reading.ends(timeout)) {
                jvm.child().kill();
                reading.ends(null);
                return null;
            }
            FramedOutput.Ending ending = output.ending();
            if (ending == null) {
                return jvm.child().process().waitFor();
            }
            orderly = true;
            reusable = jvm.isGoodAfter(ending);
            return ending.exit();
        } finally {
            if (!orderly) {
                jvm.child().kill(); // before its files are deleted
            }
        }
    }

    private @Nullable FramedOutput told(CommandLine command, Path standardError) {
        try {
            return jvm.run(command, standardError);
        } catch (IOException e) {
            return null;
        }
    }

    /** Gives the JVM back to the others, or ends it. */
    @Override
    public void close() {
        if (reusable) {
            jvms.giveBack(jvm);
        } else {
            jvm.close();
        }
    }
}
