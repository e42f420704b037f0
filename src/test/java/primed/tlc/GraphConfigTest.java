package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A configuration as it is used to explore a graph. */
class GraphConfigTest {
    @Test
    void blanksAndCommentsAreOneBlank() {
        assertThat(bare("INIT Init \\* where it begins\n\n(* and how\n it goes on *)\tNEXT Next\n"))
                .isEqualTo("INIT Init NEXT Next");
    }

    @Test
    void whatIsInQuotesStaysAsItIs() {
        assertThat(bare("CONSTANT A = {\"x  \\* y\",  \"a\\\"  b\"} \\* \"c\"\n"))
                .isEqualTo("CONSTANT A = {\"x  \\* y\", \"a\\\"  b\"}");
    }

    private static String bare(String config) {
        return GraphConfig.parse(config).bare();
    }
}
