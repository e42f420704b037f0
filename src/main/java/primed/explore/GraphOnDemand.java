package primed.explore;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import primed.graph.GraphException;
import primed.replay.Branches;
import primed.replay.Fact;
import primed.replay.Whereabouts;
import primed.tlc.CheckRequest;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;
import primed.trace.State;
import primed.trace.Step;

/**
 * The state graph of a model, explored when somebody asks for it first.
 *
 * <p>A model that is too large, or takes TLC longer than {@value #SECONDS} s, has no graph here. Safe for use by
 * several threads.
 */
public final class GraphOnDemand implements Branches, Whereabouts {
    /** How many states are explored where nobody says how many. */
    public static final int STATES = 50_000;

    /** How long TLC may explore. */
    public static final int SECONDS = 60;

    private final CheckRequest model;
    private final int limit;
    private @Nullable KnownGraph graph;
    private boolean explored;
    private String obstacle = "";

    /**
     * A graph that is not explored yet.
     *
     * @param limit how many states it may have
     */
    public GraphOnDemand(CheckRequest model, int limit) {
        this.model = model.withGraphLimit(limit).withTimeout(Duration.ofSeconds(SECONDS));
        this.limit = limit;
    }

    /** The graph; empty if the model has none that can be used, for which {@link #obstacle} says why. */
    public synchronized Optional<KnownGraph> graph() {
        if (!explored) {
            graph = explore();
            explored = true;
        }
        return Optional.ofNullable(graph);
    }

    /** Why there is no graph. */
    public synchronized String obstacle() {
        return obstacle;
    }

    private @Nullable KnownGraph explore() {
        try (GraphSearch search = GraphSearch.of(model, Tlc.bundled(), ProgressListener.NONE)) {
            return new KnownGraph(search.graph());
        } catch (UnfinishedException e) {
            obstacle = e.getMessage() + " At most " + limit + " states and " + SECONDS + " s are tried.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            obstacle = "TLC was interrupted.";
        } catch (IOException | GraphException e) {
            obstacle = String.valueOf(e.getMessage());
        }
        return null;
    }

    @Override
    public boolean isWhole(State state) {
        return graph().filter(known -> known.isWhole(state)).isPresent();
    }

    @Override
    public List<Step> from(State state) {
        return graph().map(known -> known.from(state)).orElse(List.of());
    }

    @Override
    public List<Fact> of(Optional<State> before, State observed) {
        return graph().map(known -> known.of(before, observed)).orElse(List.of());
    }
}
