package primed.replay;

import org.jspecify.annotations.Nullable;

/** Where a stepped thread has come to rest. */
public sealed interface Position {

    /** It stands at a gate and can be let pass. */
    record AtGate(String point) implements Position {}

    /**
     * It waits for something else than a gate, and goes on only if somebody else acts (or a time-out passes).
     *
     * @param blocker the class of the lock, condition or monitor that it waits for, or how it waits if that is unknown
     * @param place the innermost place in code that is not the JDK's
     */
    record Blocked(String blocker, String place) implements Position {
        @Override
        public String toString() {
            return "waits for " + blocker + " in " + place;
        }
    }

    /** Its code has returned. */
    record Ended(@Nullable Object result) implements Position {}

    /** Its code has thrown. */
    record Failed(Throwable exception) implements Position {}
}
