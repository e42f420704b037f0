package primed.trace.itf;

import org.jspecify.annotations.Nullable;
import primed.trace.Ending;

/** How a behavior's ending is told in ITF: by {@code loop}, and by a name that tells stuttering from a lasso. */
final class Endings {
    private Endings() {}

    static String name(Ending ending) {
        if (ending instanceof Ending.Lasso) {
            return "lasso";
        }
        return ending instanceof Ending.Stuttering ? "stuttering" : "finite";
    }

    /**
     * The ending that a document tells.
     *
     * @param name the name, or null if the document gives none, as those of other tools do
     * @param loop the index of the state that follows the last one, or null if there is none
     * @param last the index of the last state
     * @throws IllegalArgumentException if the two do not go together
     */
    static Ending of(@Nullable String name, @Nullable Integer loop, int last) {
        Ending ending = loop == null
                ? new Ending.Finite()
                : loop == last && !"lasso".equals(name) ? new Ending.Stuttering() : new Ending.Lasso(loop);
        if (name != null && !name.equals(name(ending))) {
            throw new IllegalArgumentException("\"ending\" is \"" + name + "\" but \"loop\" is "
                    + (loop == null ? "missing" : String.valueOf(loop)));
        }
        return ending;
    }
}
