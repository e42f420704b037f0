package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import primed.report.review.Frame.Place;
import primed.report.review.Review.Module;
import primed.tlc.ModuleText;

/** The spec's modules, in colours, line by line. */
public final class SpecListing {
    private static final Pattern HEAD = Pattern.compile("\\s*\\w+(\\(.*\\))?\\s*==.*");
    private static final int HEAD_WITHIN = 12;

    private final List<Module> modules;

    SpecListing(List<Module> modules) {
        this.modules = modules;
    }

    /** The lines of a module as HTML. */
    public List<String> lines(Module module) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (TlaLexer.Token token : TlaLexer.tokens(module.text())) {
            List<String> parts = token.text().lines().toList();
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(span(token.kind(), parts.get(i)));
            }
            if (token.text().endsWith("\n")) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String span(TlaLexer.Kind kind, String text) {
        String content = Escaped.content(text);
        return kind == TlaLexer.Kind.PLAIN || text.isEmpty()
                ? content
                : "<i class=\"" + kind.style() + "\">" + content + "</i>";
    }

    /** The whole definition around a place, with its head and the comment before it. */
    public Place definition(Place place) {
        Optional<Module> module = modules.stream()
                .filter(one -> one.name().equals(place.module()))
                .findFirst();
        if (module.isEmpty()) {
            return place;
        }
        List<String> lines = module.get().text().lines().toList();
        int last = Math.min(place.last(), lines.size());
        int first = Math.min(place.first(), lines.size());
        int head = first;
        while (head > 1
                && first - head < HEAD_WITHIN
                && !HEAD.matcher(lines.get(head - 1)).matches()) {
            head--;
        }
        if (HEAD.matcher(lines.get(head - 1)).matches()) {
            first = head;
            while (first > 1 && lines.get(first - 2).startsWith("\\*")) {
                first--;
            }
        }
        return new Place(place.module(), first, Math.max(first, last));
    }

    /** Where something is defined, or empty if it is nowhere. */
    public Optional<Place> definitionOf(String name) {
        return modules.stream()
                .flatMap(module -> new ModuleText(module.text())
                        .definitionOf(name).stream().mapToObj(line -> new Place(module.name(), line, line)))
                .findFirst();
    }
}
