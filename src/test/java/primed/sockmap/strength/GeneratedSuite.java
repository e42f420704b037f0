package primed.sockmap.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.Refusals;
import primed.sockmap.SockmapSuites;
import primed.sockmap.StuckReader;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Action;
import primed.trace.Behavior;

/** The generated tests of one model; each of its checks ends at the first test that fails. */
final class GeneratedSuite implements AutoCloseable {
    private final String model;
    private final StrengthFolder folder;
    private final StateGraph graph;
    private final BindingFactory reference;

    private GeneratedSuite(String model, StrengthFolder folder) throws IOException {
        this.model = model;
        this.folder = folder;
        this.graph = GraphReader.read(folder.graph(model));
        this.reference = SockmapBinding.reference(SockmapSuites.model(model));
    }

    static GeneratedSuite of(String model) throws IOException {
        return new GeneratedSuite(model, StrengthFolder.ofBuild());
    }

    /** The reference takes each step of each test, and is in the same state after it. */
    void isFollowed(Generator generator) throws IOException {
        for (Walk walk : folder.walks(model, generator)) {
            check(Plan.of(walk.behavior(graph)));
        }
    }

    /** The same, and in each state it refuses what the spec does not allow there. */
    void isFollowedAndNothingElse(Generator generator) throws IOException {
        Refusals refusals = new Refusals(graph, SockmapSuites.model(model));
        for (Walk walk : folder.walks(model, generator)) {
            Map<Integer, List<Action>> refused = refusals.along(walk);
            check(Plan.of(walk.behavior(graph)).withRefused(refused));
        }
    }

    /** A reader that cannot go on stays where it is. */
    void stuckReadersStay() throws IOException {
        for (Walk walk : folder.walks(model, Generator.STUCK)) {
            Behavior behavior = StuckReader.behavior(walk, graph);
            check(Plan.of(behavior));
        }
    }

    private void check(Plan plan) {
        ReplayResult result = Replay.run(plan, reference);
        assertThat(result).as("%s", result).isInstanceOf(ReplayResult.Conforms.class);
    }

    @Override
    public void close() throws IOException {
        graph.close();
    }
}
