package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from a model's configuration. */
class ModelConfigTest {

    @Test
    void constantsAreKeptAsTheyAreWritten() {
        ModelConfig config = ModelConfig.parse("""
                \\* a comment with Fake = 1
                CONSTANTS
                  Procs = {p1, p2,p3}      \\* model values
                  Empty = {}
                  Nested = {{1, 2}, {}}
                  Name = "a = b \\"quoted\\" \\* no comment"
                  Least = -1
                  Flag = TRUE
                CONSTANT Seq <- BoundedSeq
                  Nat <- [Naturals] SmallNat
                (* Hidden = 2
                   over lines *)
                SPECIFICATION Spec
                INVARIANTS TypeOK Safe
                """);

        assertThat(config.constants())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Procs", "{p1, p2, p3}",
                        "Empty", "{}",
                        "Nested", "{{1, 2}, {}}",
                        "Name", "\"a = b \\\"quoted\\\" \\* no comment\"",
                        "Least", "-1",
                        "Flag", "TRUE",
                        "Seq", "<- BoundedSeq",
                        "Nat", "<- [Naturals] SmallNat"));
        assertThat(config.replacements())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Seq", "BoundedSeq", "Nat", "SmallNat"));
    }

    @Test
    void propertiesAreListedInOrder() {
        ModelConfig config = ModelConfig.parse("PROPERTIES Live, Fair PROPERTY More INIT Init NEXT Next");

        assertThat(config.properties()).containsExactly("Live", "Fair", "More");
        assertThat(config.behaviors()).isTrue();
    }

    @Test
    void invariantsAreListedInOrder() {
        ModelConfig config = ModelConfig.parse("INVARIANTS Safe, Ordered INVARIANT TypeOK PROPERTY Live");

        assertThat(config.invariants()).containsExactly("Safe", "Ordered", "TypeOK");
    }

    @Test
    void aConfigurationMayHaveNoBehaviors() {
        assertThat(ModelConfig.parse("CONSTANT N = 3").behaviors()).isFalse();
    }

    /** A comment ends where the last one in it has ended, as for TLC. */
    @Test
    void commentsNest() {
        ModelConfig config = ModelConfig.parse(
                "(* old: (* really *) PROPERTY Old *) PROPERTY P(* (* *) *)Q \\* (* not R\nS (*) T *)");

        assertThat(config.properties()).containsExactly("P", "Q", "S");
    }

    @Test
    void aStringMayBeLong() {
        String text = "\"" + "a".repeat(100_000) + "\"";

        assertThat(ModelConfig.parse("CONSTANT S = " + text).constants()).containsEntry("S", text);
    }

    @Test
    void whatIsBrokenIsLeftToTlc() {
        assertThat(ModelConfig.parse("CONSTANT N =").constants()).isEmpty();
        assertThat(ModelConfig.parse("CONSTANT N = {1, {2").constants()).containsEntry("N", "{1, {2");
        assertThat(ModelConfig.parse("= = } <- \"").constants()).isEmpty();
        assertThat(ModelConfig.parse("").constants()).isEmpty();
    }
}
