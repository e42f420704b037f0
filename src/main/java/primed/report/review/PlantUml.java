package primed.report.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import primed.report.review.Sequence.Lifeline;
import primed.report.review.Sequence.Message;

/** Draws diagrams as SVG with PlantUML, in colours that the page's style decides. */
final class PlantUml {
    private static final String HARMLESS = " .,()=+'";

    /** Colours that stand for styles: each is replaced by a variable of the page. */
    private static final Map<String, String> COLOURS = new TreeMap<>(Map.of(
            "#0A0A01", "var(--ink)",
            "#0A0A02", "var(--box)",
            "#0A0A03", "var(--line)",
            "#0A0A04", "var(--arrow)",
            "#0A0A05", "var(--faint)",
            "#0A0A06", "var(--bad)",
            "#0A0A07", "var(--bad-paper)"));

    private static final String STYLE = """
            skinparam backgroundColor transparent
            skinparam sequenceMessageAlign center
            hide footbox
            <style>
            sequenceDiagram {
              FontName sans-serif
              FontSize 13
              Shadowing 0
              participant {
                BackgroundColor #0A0A02
                LineColor #0A0A03
                FontColor #0A0A01
                RoundCorner 6
                Padding 6
              }
              arrow {
                LineColor #0A0A04
                FontColor #0A0A01
              }
              lifeLine {
                LineColor #0A0A03
              }
              group {
                LineColor #0A0A06
                FontColor #0A0A06
                BackGroundColor transparent
              }
              groupHeader {
                BackgroundColor #0A0A07
                LineColor #0A0A06
                FontColor #0A0A06
              }
              note {
                BackgroundColor #0A0A07
                LineColor #0A0A06
                FontColor #0A0A06
                RoundCorner 6
              }
            }
            </style>
            """;

    private PlantUml() {}

    /**
     * Draws a sequence.
     *
     * @throws IOException if it cannot be drawn
     */
    static String svg(Sequence sequence) throws IOException {
        List<Integer> steps = new ArrayList<>();
        return svg(source(sequence, steps), steps);
    }

    /**
     * Draws a state graph.
     *
     * @throws IOException if it cannot be drawn
     */
    static String svg(StateDiagram graph) throws IOException {
        return svg(StateDiagramSource.of(graph), List.of());
    }

    private static String svg(String source, List<Integer> steps) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        new SourceStringReader(source).outputImage(image, new FileFormatOption(FileFormat.SVG, false));
        String svg = image.toString(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> colour : COLOURS.entrySet()) {
            svg = svg.replace(colour.getKey(), colour.getValue());
        }
        return SvgForPage.of(svg, steps);
    }

    /** @param steps is filled with the step of each arrow, in the order in which they are drawn */
    static String source(Sequence sequence, List<Integer> steps) {
        StringBuilder source = new StringBuilder("@startuml\n").append(STYLE);
        for (Lifeline lifeline : Diagrams.used(sequence)) {
            source.append("participant \"")
                    .append(escaped(lifeline.title()).replace(" ", "\\n"))
                    .append("\" as ")
                    .append(lifeline.id())
                    .append('\n');
        }
        boolean within = false;
        for (Message message : sequence.messages()) {
            if (sequence.repeats(message) && !within) {
                source.append("loop ")
                        .append(escaped(Diagrams.forEver(sequence)))
                        .append('\n');
                within = true;
            }
            source.append(line(message)).append('\n');
            if (message.kind() != Sequence.Kind.NOTE && message.kind() != Sequence.Kind.ALARM) {
                steps.add(message.step());
            }
        }
        return source.append(within ? "end\n" : "").append("@enduml\n").toString();
    }

    private static String line(Message message) {
        String text = escaped(message.text());
        String numbered = message.step() + ". " + text;
        return switch (message.kind()) {
            case NOTE, ALARM -> "note over " + message.from() + " : " + text;
            case ACT -> arrow(message, "->", numbered);
            case SIGNAL -> arrow(message, "-->", numbered);
            case FAILURE -> arrow(message, "-[#0A0A06]>", "<color:#0A0A06>" + numbered);
        };
    }

    private static String arrow(Message message, String arrow, String text) {
        return message.from() + " " + arrow + " " + message.to() + " : " + text;
    }

    /** What could be syntax is written by its number. */
    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0
                        ? Character.toString(c)
                        : String.format("<U+%04X>", c))
                .collect(Collectors.joining());
    }
}
