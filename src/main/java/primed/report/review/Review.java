package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a design review shows. Two reviews of the same results differ in {@link Origin#measured} and in
 * measured cells of the {@link Exhibit}s only.
 *
 * @param origin what was run
 * @param question what the review is to answer, or null if nobody asked
 * @param answer what the results say to it
 * @param figures the results in figures
 * @param matrix subjects against environments, or null where the models have none
 * @param verdicts how each model ended, in the order of the manifest
 * @param counterexamples the behaviors, in the order of the models
 * @param graphs the state graphs of the models that are small enough to be drawn
 * @param actions how often each action was taken
 * @param exhibits further tables: the kernel, other kernels, races, suites, mutants
 * @param modules the text of the spec's modules
 */
public record Review(
        Origin origin,
        @Nullable String question,
        Answer answer,
        List<Figure> figures,
        @Nullable Matrix matrix,
        List<Verdict> verdicts,
        List<Counterexample> counterexamples,
        List<StateDiagram> graphs,
        List<ActionUse> actions,
        List<Exhibit> exhibits,
        List<Module> modules) {
    public Review {
        figures = List.copyOf(figures);
        verdicts = List.copyOf(verdicts);
        counterexamples = List.copyOf(counterexamples);
        graphs = List.copyOf(graphs);
        actions = List.copyOf(actions);
        exhibits = List.copyOf(exhibits);
        modules = List.copyOf(modules);
    }

    /** The same with further tables; one takes the place of another of the same id. */
    public Review with(List<Exhibit> more) {
        List<Exhibit> all = new ArrayList<>(exhibits);
        more.forEach(exhibit -> all.removeIf(old -> old.id().equals(exhibit.id())));
        all.addAll(more);
        return new Review(
                origin, question, answer, figures, matrix, verdicts, counterexamples, graphs, actions, all, modules);
    }

    /** The counterexample of this id. */
    public Optional<Counterexample> counterexample(@Nullable String id) {
        return counterexamples.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The number of models that did not end as expected. */
    public long unexpected() {
        return verdicts.stream().filter(verdict -> !verdict.asExpected()).count();
    }

    /**
     * What was run.
     *
     * @param title what the review is about
     * @param version of Primed
     * @param tlc of TLC, or null if it did not say
     * @param manifest the manifest, as it was named
     * @param measured what differs from run to run, such as the time it took
     */
    public record Origin(
            String title, String version, @Nullable String tlc, String manifest, List<Fact> measured) {
        public Origin {
            measured = List.copyOf(measured);
        }
    }

    /**
     * A fact.
     *
     * @param key what it is about
     * @param value what is known
     */
    public record Fact(String key, String value) {}

    /**
     * What the results say to the question.
     *
     * @param headline in a sentence
     * @param because why that is so, or empty
     * @param points in more words, one for each subject
     */
    public record Answer(String headline, String because, List<Point> points) {
        public Answer {
            points = List.copyOf(points);
        }
    }

    /**
     * A figure.
     *
     * @param number the number
     * @param words what it counts
     * @param tone whether it is well
     */
    public record Figure(String number, String words, Tone tone) {}

    /**
     * What the results say of one subject.
     *
     * @param tone whether that is good
     * @param subject such as a reader
     * @param text what became of it
     * @param behavior the id of a counterexample that shows it, or null
     */
    public record Point(
            Tone tone,
            String subject,
            String text,
            @Nullable String behavior) {}

    /**
     * A module of the spec.
     *
     * @param name without {@code .tla}
     * @param text its source
     */
    public record Module(String name, String text) {}

    /**
     * How much an action contributed over all models.
     *
     * @param name of its definition
     * @param module that defines it
     * @param models in how many models it was taken
     * @param of how many models count it
     * @param steps how many steps were its, over all models
     * @param found how many states it was the first to reach
     * @param replacing the actions that configurations put in its place, which are counted for themselves
     */
    public record ActionUse(
            String name, String module, int models, int of, long steps, long found, List<String> replacing) {
        public ActionUse {
            replacing = List.copyOf(replacing);
        }

        /**
         * Whether it was taken in no model: what is said of it then is said of nothing. A place that is kept for other
         * actions does not have to be taken itself.
         */
        public boolean neverTaken() {
            return steps == 0 && replacing.isEmpty();
        }
    }
}
