package primed.replay;

import java.util.function.BooleanSupplier;

/**
 * Looks again and again for a moment, before somebody goes to sleep: what one thread hands to another mostly comes
 * sooner than a sleeper can be woken.
 */
final class Spin {
    private static final int LOOKS = 200;

    private Spin() {}

    /** Whether it holds, or does so in a moment; on a crowded machine, others run meanwhile. */
    @SuppressWarnings("ThreadPriorityCheck") // yields to the very thread that it waits for; nothing depends on it
    static boolean until(BooleanSupplier holds) {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (holds.getAsBoolean()) {
                return true;
            }
            Thread.yield();
        }
        return holds.getAsBoolean();
    }
}
