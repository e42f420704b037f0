package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import primed.report.review.Frame.Place;
import primed.report.review.Review.Module;

/** The lines of the spec that go with a step. */
class SpecListingTest {
    private static final Module MODULE = new Module("Mail", """
            ---- MODULE Mail ----
            Other == TRUE

            \\* Puts a letter
            \\* into the box.
            Put(x) ==
              /\\ box # x
              /\\ box' = x
            ====
            """);

    private final SpecListing listing = new SpecListing(List.of(MODULE));

    @Test
    void aDefinitionIsShownWholeWithItsComment() {
        assertThat(listing.definition(new Place("Mail", 7, 8))).isEqualTo(new Place("Mail", 4, 8));
    }

    @Test
    void aPlaceOfAnUnknownModuleStaysAsItIs() {
        assertThat(listing.definition(new Place("Post", 7, 8))).isEqualTo(new Place("Post", 7, 8));
    }

    @Test
    void aPlaceBeyondTheModuleIsCut() {
        assertThat(listing.definition(new Place("Mail", 90, 99)).last()).isEqualTo(9);
    }

    @Test
    void aPropertyIsFound() {
        assertThat(listing.definitionOf("Other")).contains(new Place("Mail", 2, 2));
        assertThat(listing.definitionOf("Othe")).isEmpty();
        assertThat(listing.definitionOf(".*")).isEmpty();
    }

    @Test
    void aLineForEachLine() {
        assertThat(listing.lines(MODULE)).hasSize(9).element(5).asString().startsWith("<i class=\"d\">Put</i>");
    }
}
