package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.State;
import primed.value.TypedValues;
import primed.value.Value;

/**
 * Random values, written into a spec in Primed's spelling, computed and printed by TLC in its own, and read back: they
 * must be what they were. It is both printers and the parser against each other; TLC wraps the long ones.
 */
class TlcPrintsValuesTest {
    private static final int COUNT = 300;

    @TempDir
    Path folder;

    @Test
    void whatTlcPrintsOfAValueIsThatValue() throws Exception {
        TypedValues random = new TypedValues(20260429);
        List<Value> values = new ArrayList<>();
        StringBuilder body = new StringBuilder(
                "EXTENDS Integers, TLC\nCONSTANTS " + String.join(", ", TypedValues.MODEL_VALUES) + "\nVARIABLES ");
        for (int i = 0; i < COUNT; i++) {
            values.add(random.next(4));
            body.append(i == 0 ? "v" : ", v").append(i);
        }
        body.append("\nInit ==\n");
        for (int i = 0; i < COUNT; i++) {
            body.append("  /\\ v").append(i).append(" = ").append(values.get(i)).append('\n');
        }
        body.append("Next == UNCHANGED v0\nInv == v0 # v0\n");
        StringBuilder config = new StringBuilder("INIT Init\nNEXT Next\nINVARIANT Inv\nCONSTANTS\n");
        TypedValues.MODEL_VALUES.forEach(name -> config.append(name + " = " + name + "\n"));

        Outcome outcome = Tlc.bundled()
                .check(
                        new SpecFolder(folder).model("Random", body.toString(), config.toString()),
                        ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.problems().toString()).isEqualTo(Result.SAFETY_FAILURE);
        State printed = Objects.requireNonNull(outcome.behavior()).initial();
        for (int i = 0; i < COUNT; i++) {
            assertThat(printed.value("v" + i)).isEqualTo(values.get(i));
        }
    }
}
