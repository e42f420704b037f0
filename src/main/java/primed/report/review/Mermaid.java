package primed.report.review;

import java.util.stream.Collectors;
import primed.report.review.Sequence.Lifeline;
import primed.report.review.Sequence.Message;

/** A sequence diagram as text that GitHub draws. */
final class Mermaid {
    private static final String HARMLESS = " _.,()=+'-";

    private Mermaid() {}

    static String text(Sequence sequence) {
        String participants =
                Diagrams.used(sequence).stream().map(Mermaid::participant).collect(Collectors.joining());
        StringBuilder lines = new StringBuilder("sequenceDiagram\n").append(participants);
        boolean within = false;
        for (Message message : sequence.messages()) {
            if (sequence.repeats(message) && !within) {
                lines.append("    loop ")
                        .append(escaped(Diagrams.forEver(sequence)))
                        .append('\n');
                within = true;
            }
            lines.append(line(message));
        }
        return lines.append(within ? "    end\n" : "").toString();
    }

    private static String participant(Lifeline lifeline) {
        return "    participant " + lifeline.id() + " as " + escaped(lifeline.title()) + "\n";
    }

    private static String line(Message message) {
        String text = escaped(message.text()) + "\n";
        String numbered = message.from() + arrow(message) + message.to() + ": " + message.step() + ". " + text;
        return "    "
                + switch (message.kind()) {
                    case NOTE, ALARM -> "Note over " + message.from() + ": " + text;
                    case ACT, SIGNAL, FAILURE -> numbered;
                };
    }

    private static String arrow(Message message) {
        return switch (message.kind()) {
            case SIGNAL -> "-->>";
            case FAILURE -> "-x";
            default -> "->>";
        };
    }

    /** What could be syntax is written as an entity, by its number. */
    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
    }
}
