package primed.report.sockmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import primed.report.review.Matrix;
import primed.report.review.Matrix.Cell;
import primed.report.review.Matrix.Mark;
import primed.report.review.Matrix.Row;
import primed.report.review.Matrix.Subject;
import primed.report.review.Tone;

/** Readers against environments; an environment is a group of models. */
public final class SockmapMatrix {
    private static final Set<String> NO_CIRCUMSTANCE = Set.of("Reader", "Transport");

    private final List<CheckedReader> models;
    private final List<String> readers;

    /** @param models in the order of the manifest */
    public SockmapMatrix(List<CheckedReader> models) {
        this.models = List.copyOf(models);
        Set<String> seen = new LinkedHashSet<>(SockmapWords.READERS);
        models.forEach(model -> seen.add(model.reader()));
        seen.retainAll(models.stream().map(CheckedReader::reader).collect(Collectors.toSet()));
        this.readers = List.copyOf(seen);
    }

    /** The table. */
    public Matrix table() {
        Map<String, List<CheckedReader>> groups = new LinkedHashMap<>();
        models.forEach(model -> groups.computeIfAbsent(model.verdict().group(), group -> new ArrayList<>())
                .add(model));
        List<Row> rows = new ArrayList<>();
        groups.forEach((title, group) -> rows.add(new Row(title, cells(group))));
        return new Matrix(
                readers.stream()
                        .map(reader -> new Subject(SockmapWords.reader(reader), SockmapWords.description(reader)))
                        .toList(),
                rows);
    }

    private List<Cell> cells(List<CheckedReader> group) {
        Map<String, String> usual = usual(group);
        List<Cell> cells = new ArrayList<>();
        for (String reader : readers) {
            cells.add(new Cell(group.stream()
                    .filter(model -> model.reader().equals(reader))
                    .map(model -> mark(model, usual, otherwise(model, group)))
                    .toList()));
        }
        return cells;
    }

    /** A model that breaks nothing says little beside one of the same reader that does. */
    private static String otherwise(CheckedReader model, List<CheckedReader> group) {
        boolean broken = group.stream()
                .anyMatch(other -> other.reader().equals(model.reader())
                        && other.transport().equals(model.transport())
                        && other.tone() == Tone.BAD);
        return broken && model.tone() == Tone.GOOD ? "otherwise " : "";
    }

    private static Mark mark(CheckedReader model, Map<String, String> usual, String otherwise) {
        return new Mark(
                model.transport(),
                otherwise + SockmapWords.verdict(model),
                circumstances(model, usual),
                model.tone(),
                model.verdict().model(),
                model.verdict().behavior());
    }

    private static String circumstances(CheckedReader model, Map<String, String> usual) {
        return new TreeMap<>(model.constants())
                .entrySet().stream()
                        .filter(constant -> !NO_CIRCUMSTANCE.contains(constant.getKey()))
                        .filter(constant -> !constant.getValue().equals(usual.get(constant.getKey())))
                        .map(constant -> Circumstances.words(constant.getKey() + " = " + constant.getValue()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** The value that most models of a group give to each constant; of equals the smallest. */
    private static Map<String, String> usual(List<CheckedReader> group) {
        Set<String> names = new TreeSet<>();
        group.forEach(model -> names.addAll(model.constants().keySet()));
        Map<String, String> usual = new TreeMap<>();
        for (String name : names) {
            Map<String, Integer> counts = new TreeMap<>();
            group.forEach(model -> counts.merge(model.constants().getOrDefault(name, ""), 1, Integer::sum));
            int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
            counts.entrySet().stream()
                    .filter(count -> count.getValue() == most)
                    .findFirst()
                    .ifPresent(count -> usual.put(name, count.getKey()));
        }
        return usual;
    }
}
