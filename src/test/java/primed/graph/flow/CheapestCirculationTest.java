package primed.graph.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Circulations of least cost, against JGraphT and against the bound that their own prices prove. */
class CheapestCirculationTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void isAsCheapAsThatOfAnotherLibraryAndProvesIt(long seed) {
        Network network = random(seed);

        Circulation circulation = CheapestCirculation.of(network);

        assertThat(circulation.cost(network)).isEqualTo(OtherSolver.cost(network));
        assertThat(DualBound.of(network, circulation::price)).isEqualTo(circulation.cost(network));
        isCirculation(network, circulation);
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 60).boxed();
    }

    @Test
    void whatCannotFlowBackIsRefused() {
        Network.Builder network = Network.builder(2);
        network.arc(0, 1, 1, 1);

        assertThatThrownBy(() -> CheapestCirculation.of(network.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what comes to some node cannot leave it");
    }

    @Test
    void pricesThatProveNothingAreRefused() {
        Network.Builder network = Network.builder(2);
        network.arc(0, 1, 1, 1);
        network.arc(1, 0, 0, 1);

        assertThat(DualBound.of(network.build(), node -> 0)).isEqualTo(1);
        assertThat(DualBound.of(network.build(), node -> node)).isEqualTo(0);
        assertThat(DualBound.of(network.build(), node -> -node)).isEqualTo(2);
        assertThatThrownBy(() -> DualBound.of(network.build(), node -> -2L * node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("charge of arc 1 is -1");
    }

    private static void isCirculation(Network network, Circulation circulation) {
        long[] balance = new long[network.nodes()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            assertThat(circulation.flow(arc)).isGreaterThanOrEqualTo(network.least(arc));
            balance[network.head(arc)] += circulation.flow(arc);
            balance[network.tail(arc)] -= circulation.flow(arc);
        }
        assertThat(balance).containsOnly(0);
    }

    /** Every node lies on a ring, so there always is a circulation. */
    private static Network random(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(40);
        Network.Builder network = Network.builder(nodes);
        for (int node = 0; node < nodes; node++) {
            network.arc(node, (node + 1) % nodes, 0, random.nextInt(50));
        }
        for (int i = 0; i < 3 * nodes; i++) {
            int from = random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            network.arc(from, to, random.nextInt(3), random.nextInt(10));
        }
        return network.build();
    }
}
