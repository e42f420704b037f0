package primed.tlc.inside;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import tlc2.TLCGlobals;
import tlc2.tool.ITool;
import tlc2.tool.Simulator;

/** Finds what evaluates the spec in a TLC that runs. */
final class Tools {
    private Tools() {}

    /** That of the search, or of the simulation, which keeps it to itself; null if there is none or it is elsewhere. */
    static @Nullable ITool atWork() {
        if (TLCGlobals.mainChecker != null) {
            return TLCGlobals.mainChecker.tool;
        }
        if (TLCGlobals.simulator == null) {
            return null;
        }
        try {
            Field tool = Simulator.class.getDeclaredField("tool");
            tool.setAccessible(true);
            return (ITool) tool.get(TLCGlobals.simulator);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
