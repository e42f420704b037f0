package primed.tlc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a module itself declares and defines: not what is local to a LET, nor what the modules inside it define.
 *
 * @param file the file that it stands in, without {@code .tla}
 * @param text what the file says, without comments
 * @param units the text with a space for each character that is in no unit of the module; lines stay where they are
 * @param end where the module ends
 * @param inner the modules inside, by name
 */
record ModuleUnits(String file, String text, String units, int end, Map<String, ModuleUnits> inner) {
    private static final Pattern BOUND =
            Pattern.compile(ModuleText.STRING + "|-{4,}\\s*MODULE\\s+(\\w+)\\s*-{4,}|={4,}|\\b(?:LET|IN)\\b");

    ModuleUnits {
        inner = Map.copyOf(inner);
    }

    /** The first module of a file; empty if there is none. */
    static Optional<ModuleUnits> in(String file, String text) {
        Reader reader = new Reader(file, new ModuleText(text).withoutComments());
        while (reader.bounds.hasNext()) {
            MatchResult bound = reader.bounds.next();
            if (bound.group(1) != null) {
                return Optional.of(reader.module(bound.end()));
            }
        }
        return Optional.empty();
    }

    /** Goes through a file from one bound to the next: headers and ends of modules, LET and IN, strings. */
    private static final class Reader {
        private final String file;
        private final String text;
        private final Iterator<MatchResult> bounds;
        private int done;

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
            this.bounds = BOUND.matcher(text).results().iterator();
        }

        /** A module, whose header ends here; then what is inside it is done too. */
        ModuleUnits module(int begin) {
            StringBuilder units = new StringBuilder(text.replaceAll("[^\\n]", " "));
            Map<String, ModuleUnits> inner = new LinkedHashMap<>();
            int lets = 0;
            done = begin;
            while (bounds.hasNext()) {
                MatchResult bound = bounds.next();
                if (lets == 0) {
                    units.replace(done, bound.start(), text.substring(done, bound.start()));
                }
                done = bound.end();
                if (bound.group(1) != null) {
                    inner.put(bound.group(1), module(bound.end()));
                } else if (bound.group().startsWith("=")) {
                    return new ModuleUnits(file, text, units.toString(), bound.start(), inner);
                } else if (bound.group().equals("LET")) {
                    lets++;
                } else if (bound.group().equals("IN") && lets > 0) {
                    lets--;
                }
            }
            return new ModuleUnits(file, text, units.toString(), text.length(), inner);
        }
    }
}
