package primed.replay;

import java.util.Optional;
import primed.trace.Action;

/**
 * A moment of a replay.
 *
 * @param step the index of the state that is reached: 0 for the initial one, n after step n
 * @param words the moment in words, such as {@code at step 3 of 9}
 * @param action the action of the step; empty where there is none
 */
public record Moment(int step, String words, Optional<Action> action) {}
