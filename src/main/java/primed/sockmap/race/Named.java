package primed.sockmap.race;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Constants that have names of their own. */
final class Named {
    private Named() {}

    /**
     * The constant of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    static <T> T find(T[] all, Function<T, String> name, String wanted) {
        List<String> names = Arrays.stream(all).map(name).toList();
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw new IllegalArgumentException("'" + wanted + "' is none of " + String.join(", ", names));
        }
        return all[index];
    }
}
