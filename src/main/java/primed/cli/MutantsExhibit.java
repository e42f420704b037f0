package primed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Exhibit.Row;
import primed.report.review.Tone;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.tlc.Result;

/**
 * Faults put into the spec, each with the property that catches it: that no property holds whatever the spec says.
 *
 * @param manifest the models with the faults
 */
record MutantsExhibit(Path manifest) {

    /** The table: what is expected of each, which the tests hold. */
    Exhibit table() {
        return new Exhibit(
                "mutants",
                "Can the properties fail?",
                "Each row is the spec with one fault in it, and what TLC catches it by. A property that no fault breaks"
                        + " would say nothing.",
                List.of("fault", "caught by", "distinct states until then", "what it does"),
                Manifest.read(manifest).models().stream()
                        .map(MutantsExhibit::row)
                        .toList(),
                "java -jar target/primed.jar check " + manifest);
    }

    private static Row row(Model model) {
        Result result = model.expectation().result();
        boolean caught = result != null && result != Result.SUCCESS;
        String property =
                Objects.requireNonNullElse(model.expectation().property(), result == null ? "unknown" : result.label());
        return Row.of(
                Cell.of(ModelNames.of(model).replaceAll("([a-z0-9])([A-Z])", "$1 $2")),
                Cell.of(property).in(caught ? Tone.GOOD : Tone.BAD),
                Cell.of(
                        model.expectation().distinctStates() == null
                                ? "–"
                                : Numbers.of(model.expectation().distinctStates())),
                Cell.of(Objects.requireNonNullElse(model.why(), "")));
    }
}
