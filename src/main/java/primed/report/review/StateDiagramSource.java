package primed.report.review;

import java.util.stream.Collectors;
import primed.report.review.StateDiagram.Edge;
import primed.report.review.StateDiagram.Node;

/** A state graph as PlantUML's text; its own layout (Smetana) places the states. */
final class StateDiagramSource {
    private static final String STYLE = """
            !pragma layout smetana
            skinparam backgroundColor transparent
            hide empty description
            <style>
            stateDiagram {
              FontName sans-serif
              FontSize 12
              Shadowing 0
              BackgroundColor #0A0A02
              LineColor #0A0A03
              FontColor #0A0A01
              RoundCorner 12
              arrow {
                LineColor #0A0A04
                FontColor #0A0A01
                FontSize 11
              }
            }
            </style>
            """;

    private static final int LONGEST = 32;

    private StateDiagramSource() {}

    static String of(StateDiagram graph) {
        StringBuilder source = new StringBuilder("@startuml\n").append(STYLE);
        for (int i = 0; i < graph.states().size(); i++) {
            source.append(state(i, graph.states().get(i)));
        }
        graph.edges().forEach(edge -> source.append(edge(edge)));
        return source.append("@enduml\n").toString();
    }

    private static String state(int place, Node node) {
        String name = node.name().isEmpty() ? " " : PlantUml.escaped(node.name());
        String mark = node.isOnPath() ? " #0A0A07;line:0A0A06;text:0A0A06" : "";
        return "state \"" + name + "\" as s" + place + mark + "\n"
                + (node.isInitial() ? "[*] --> s" + place + "\n" : "");
    }

    /** A parameter can be as long as a state. */
    private static String brief(String action) {
        return action.length() <= LONGEST ? action : action.substring(0, LONGEST - 1) + "…";
    }

    private static String edge(Edge edge) {
        String arrow = edge.isOnPath() ? " -[#0A0A06,bold]-> " : " --> ";
        String label = edge.actions().stream()
                .map(StateDiagramSource::brief)
                .map(PlantUml::escaped)
                .collect(Collectors.joining("\\n"));
        return "s" + edge.from() + arrow + "s" + edge.to() + " : " + (edge.isOnPath() ? "<color:#0A0A06>" : "") + label
                + "\n";
    }
}
