package primed.tlc.inside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.output.MPRecorder;
import tlc2.tool.TLCStateInfo;

/** Hears TLC print its first error trace, and has the parameters of its actions written once TLC is done. */
final class TraceRecorder extends MPRecorder {
    private final Path file;
    private final List<TLCStateInfo> trace = new ArrayList<>();
    private final Runnable specRead;
    private boolean ended;

    private TraceRecorder(Path file, Runnable specRead) {
        this.file = file;
        this.specRead = specRead;
    }

    /**
     * Begins to listen.
     *
     * @param file where to write the parameters
     * @param specRead run when TLC has read the spec, and has not yet begun to work with it
     */
    static void install(Path file, Runnable specRead) {
        MP.setRecorder(new TraceRecorder(file, specRead));
    }

    @Override
    public synchronized void record(int code, Object... objects) {
        switch (code) {
            case EC.TLC_SANY_END -> specRead.run();
            case EC.TLC_STATE_PRINT1, EC.TLC_STATE_PRINT2 -> state(objects);
            case EC.TLC_STATE_PRINT3, EC.TLC_BACK_TO_STATE -> ended = !trace.isEmpty();
            case EC.TLC_FINISHED -> parameters();
            default -> {}
        }
    }

    private void parameters() {
        try {
            Parameters.write(trace, file);
        } catch (LinkageError e) {
            // An older TLC, such as 2.06, looks different inside: the trace is worth having without them.
        }
    }

    private void state(Object... objects) {
        if (!ended
                && objects.length == 2
                && objects[0] instanceof TLCStateInfo state
                && objects[1] instanceof Integer number) {
            if (number == trace.size() + 1) {
                trace.add(state);
            } else {
                ended = true;
            }
        }
    }
}
