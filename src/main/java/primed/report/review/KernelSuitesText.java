package primed.report.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import primed.report.review.KernelSuites.Obstacle;
import primed.report.review.KernelSuites.Row;

/** How suites went on a running kernel, as Markdown. */
public final class KernelSuitesText {
    private static final Comparator<Map.Entry<?, Long>> MOST_FIRST = Comparator.comparing(entry -> -entry.getValue());

    private KernelSuitesText() {}

    /**
     * Writes a table, with what a reader has to know.
     *
     * @param file where it is written, as the command names it
     */
    public static String of(KernelSuites table, String file) {
        return """
                # Suites on the running kernel

                Each test of the suites that cover the transitions of the state graphs of `%s`,
                forced on real sockets of %s.
                A test *conforms* if the kernel went along to its end, and a program saw after each step what the spec
                says. It is *cut short* at a step that nobody outside the kernel can force, or that is not safe on a
                machine that somebody needs; up to that step the kernel conforms. Nothing else may happen.

                %s

                | models | tests | conform | cut short | diverge | steps taken | cut short at |
                |---|---:|---:|---:|---:|---:|---|
                %s

                ## What cannot be forced

                | step | why | tests |
                |---|---|---:|
                %s

                Written by the following command, as root on Linux, together with the same as JSON.

                ```
                %s
                ```
                """.formatted(
                        table.manifest(),
                        table.kernel(),
                        sum(table),
                        table.rows().stream().map(KernelSuitesText::line).collect(Collectors.joining("\n")),
                        obstacles(table),
                        table.command(file));
    }

    /** What it comes to. */
    public static String sum(KernelSuites table) {
        return String.format(
                Locale.ROOT,
                "%,d graphs, %,d tests run: %,d conform, %,d are cut short, %,d diverge; %,d of %,d steps taken.",
                table.rows().size(),
                total(table, Row::run),
                total(table, Row::conforming),
                total(table, Row::unforceable),
                total(table, Row::diverging),
                total(table, Row::taken),
                total(table, Row::steps));
    }

    private static long total(KernelSuites table, ToLongFunction<Row> figure) {
        return table.rows().stream().mapToLong(figure).sum();
    }

    private static String line(Row row) {
        return cells(Stream.of(
                row.models().stream().map(model -> "`" + model + "`").collect(Collectors.joining("<br>")),
                row.run() == row.tests()
                        ? number(row.tests())
                        : "first " + number(row.run()) + " of " + number(row.tests()),
                number(row.conforming()),
                number(row.unforceable()),
                number(row.diverging()),
                number(row.taken()) + " of " + number(row.steps()),
                counts(row.obstacles(), obstacle -> "`" + obstacle.action() + "`")
                        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    private static String obstacles(KernelSuites table) {
        Function<Obstacle, List<String>> step = obstacle -> List.of("`" + obstacle.action() + "`", obstacle.why());
        List<Obstacle> all =
                table.rows().stream().flatMap(row -> row.obstacles().stream()).toList();
        return counts(all, step)
                .map(entry -> cells(Stream.concat(entry.getKey().stream(), Stream.of(number(entry.getValue())))))
                .collect(Collectors.joining("\n"));
    }

    /** The tests of alike obstacles together, the most first. */
    private static <K> Stream<Map.Entry<K, Long>> counts(List<Obstacle> obstacles, Function<Obstacle, K> key) {
        Map<K, Long> counts = new LinkedHashMap<>();
        obstacles.forEach(obstacle -> counts.merge(key.apply(obstacle), obstacle.tests(), Long::sum));
        return counts.entrySet().stream().sorted(MOST_FIRST);
    }

    private static String cells(Stream<String> cells) {
        return "| " + cells.collect(Collectors.joining(" | ")) + " |";
    }

    private static String number(long number) {
        return SuiteTableText.number(number);
    }
}
