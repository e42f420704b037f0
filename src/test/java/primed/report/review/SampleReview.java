package primed.report.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.report.review.Counterexample.Replayed;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Matrix.Mark;
import primed.report.review.Matrix.Row;
import primed.report.review.Matrix.Subject;
import primed.report.review.Review.ActionUse;
import primed.report.review.Review.Answer;
import primed.report.review.Review.Fact;
import primed.report.review.Review.Figure;
import primed.report.review.Review.Module;
import primed.report.review.Review.Origin;
import primed.report.review.Review.Point;
import primed.report.review.Sequence.Kind;
import primed.report.review.Sequence.Lifeline;
import primed.report.review.Sequence.Message;
import primed.report.review.StateDiagram.Edge;
import primed.report.review.StateDiagram.Node;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/** A small review in which every text is one that a careless page would take for markup. */
public final class SampleReview {
    /** Ends whatever element it is in, begins a script and an image that runs one. */
    public static final String EVIL = "</script></style></textarea>-->\"'><script>window.hacked=1</script>"
            + "<img src=x onerror=\"window.hacked=1\"> {{x}} ${x} &amp; <U+0041> %n() !include x";

    private static final String SPEC = """
            ---- MODULE Mail ----
            EXTENDS Naturals
            VARIABLES box
            \\* A letter comes: </script><b>bold</b>
            Put(x) ==
              /\\ box # "</script><script>window.hacked=1</script>"
              /\\ box' = x
            Inv == box = 0
            ====
            """;

    private SampleReview() {}

    /** A review with this time in it. */
    public static Review measured(String time) {
        return new Review(
                new Origin(EVIL, "0", "2.18", "m.json", List.of(new Fact("checking", time))),
                EVIL,
                new Answer(EVIL, EVIL, List.of(new Point(Tone.BAD, EVIL, EVIL, "b-letter"))),
                List.of(new Figure("1 of 2", EVIL, Tone.GOOD)),
                matrix(),
                List.of(verdict("Good", null), verdict(EVIL, "b-letter")),
                List.of(letter(), other()),
                List.of(graph("Model", true), graph(EVIL, false)),
                List.of(
                        new ActionUse("Put", "Mail", 1, 2, 7, 3, List.of()),
                        new ActionUse("Never", "Mail", 0, 2, 0, 0, List.of()),
                        new ActionUse("Place", "Mail", 0, 2, 0, 0, List.of(EVIL))),
                List.of(new Exhibit(
                        "races",
                        EVIL,
                        EVIL,
                        List.of(EVIL, "n"),
                        List.of(Exhibit.Row.of(
                                Cell.of(EVIL), Cell.measured(time).in(Tone.WARN))),
                        EVIL)),
                List.of(new Module("Mail", SPEC)));
    }

    private static Matrix matrix() {
        return new Matrix(
                List.of(new Subject("one", EVIL), new Subject("two", EVIL)),
                List.of(new Row(
                        EVIL,
                        List.of(
                                new Matrix.Cell(List.of(new Mark("UDP", EVIL, EVIL, Tone.BAD, EVIL, "b-other"))),
                                new Matrix.Cell(List.of())))));
    }

    private static Verdict verdict(String model, @Nullable String behavior) {
        return new Verdict(
                model, EVIL, "safety failure", "Inv", Tone.BAD, true, "", 1L, 2L, null, EVIL, behavior, EVIL);
    }

    private static Counterexample letter() {
        return counterexample("b-letter", new Frames((before, step) -> EVIL, state -> null), new Ending.Finite());
    }

    private static Counterexample other() {
        Frames frames = new Frames(
                (before, step) -> "put",
                state -> new Frame.Picture(
                        List.of(new Frame.Box("box", EVIL, "open", List.of(EVIL, "01"))),
                        List.of(new Fact("reader", EVIL))));
        return counterexample("b-other", frames, new Ending.Lasso(1, put(EVIL)));
    }

    private static Counterexample counterexample(String id, Frames frames, Ending ending) {
        boolean isLasso = ending instanceof Ending.Lasso;
        Behavior behavior = behavior(ending);
        Sequence sequence = new Sequence(
                List.of(new Lifeline("a", EVIL), new Lifeline("b", "b"), new Lifeline("c", "idle")),
                List.of(
                        new Message(1, "a", "b", EVIL, Kind.ACT),
                        new Message(2, "b", "b", "end; of # it", Kind.FAILURE),
                        new Message(2, "b", "b", EVIL, Kind.ALARM)),
                isLasso ? 1 : null);
        return new Counterexample(
                id,
                EVIL,
                "Model",
                "safety failure",
                "Inv",
                EVIL,
                EVIL,
                EVIL,
                List.of(EVIL),
                frames.of(behavior),
                frames.cycle(behavior),
                sequence,
                List.of(
                        new Replayed(EVIL, EVIL, Tone.GOOD, EVIL),
                        new Replayed(
                                "mine",
                                "diverges",
                                Tone.BAD,
                                EVIL,
                                List.of(new Fact(EVIL, EVIL), new Fact("steps", "   ann\n1  " + EVIL)))),
                EVIL);
    }

    private static StateDiagram graph(String model, boolean marked) {
        return new StateDiagram(
                model,
                List.of(
                        new Node("0", true, marked),
                        new Node(marked ? "" : "1", false, false),
                        new Node("1", false, marked)),
                List.of(
                        new Edge(0, 1, List.of("Lose", EVIL), false),
                        new Edge(0, 2, List.of(EVIL), marked),
                        new Edge(2, 2, List.of("Put"), false)));
    }

    private static Action put(String letter) {
        return new Action("Put", Map.of("x", Value.of(letter)), new Location("Mail", 6, 3, 7, 13));
    }

    private static Behavior behavior(Ending ending) {
        return new Behavior(
                new State(Map.of("box", Value.of(0))),
                List.of(new Step(put(EVIL), box(EVIL)), new Step(put("2"), box("2"))),
                ending);
    }

    private static State box(String content) {
        return new State(Map.of("box", Value.of(content)));
    }
}
