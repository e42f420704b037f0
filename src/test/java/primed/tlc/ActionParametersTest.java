package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Step;

/** TLC 2.18 prints no parameters; ours inside its JVM finds them. */
class ActionParametersTest {
    @TempDir
    Path folder;

    @Test
    void parametersHaveTheNamesAndTheOrderOfTheDefinition() throws Exception {
        List<Action> actions =
                actions("""
                EXTENDS Naturals, Sequences, TLC
                CONSTANTS Threads
                VARIABLES sent, clock
                Init == sent = <<>> /\\ clock = 0
                Send(who, what) == /\\ PrintT("printed once")
                                   /\\ sent' = Append(sent, <<who, what>>)
                                   /\\ UNCHANGED clock
                Tick == clock' = clock + 1 /\\ UNCHANGED sent
                Jump(n) == clock' = clock + n /\\ UNCHANGED sent
                Next == \\/ \\E msg \\in {"a", "b\\t"}, t \\in Threads : Send(t, <<msg>>)
                        \\/ Tick
                        \\/ \\E n \\in {5, 7} : Jump(n)
                Inv == ~(sent = <<<<"t1", <<"b\\t">>>>, <<"t2", <<"a">>>>>> /\\ clock = 6)
                """, "CONSTANT Threads = {\"t1\", \"t2\"}\nINIT Init\nNEXT Next\nINVARIANT Inv\n");

        assertThat(actions)
                .extracting(Action::toString)
                .containsExactlyInAnyOrder("Send(\"t1\", <<\"b\\t\">>)", "Send(\"t2\", <<\"a\">>)", "Tick", "Jump(5)");
        assertThat(actions)
                .filteredOn(action -> action.name().equals("Send"))
                .allSatisfy(action -> assertThat(action.parameters().keySet()).containsExactly("who", "what"));
    }

    @Test
    void aValueThatDependsOnTheStateIsKnownToo() throws Exception {
        List<Action> actions = actions("""
                EXTENDS Naturals
                VARIABLE x
                Init == x = {1}
                Add(n) == x' = x \\union {n + 1}
                Next == \\E n \\in x : Add(n)
                Inv == 3 \\notin x
                """, "INIT Init\nNEXT Next\nINVARIANT Inv\n");

        assertThat(actions).extracting(Action::toString).containsExactly("Add(1)", "Add(2)");
    }

    @Test
    void aLassoHasItsParametersToo() throws Exception {
        List<Action> actions = actions("""
                EXTENDS Naturals
                VARIABLE x
                Set(n) == x # n /\\ x' = n
                Next == \\E n \\in 0..1 : Set(n)
                Spec == x = 0 /\\ [][Next]_x /\\ WF_x(Next)
                Live == <>[](x = 0)
                """, "SPECIFICATION Spec\nPROPERTY Live\n");

        assertThat(actions).extracting(Action::toString).containsExactly("Set(1)");
    }

    private List<Action> actions(String body, String config) throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Model", body, config);
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        Behavior behavior = outcome.behavior();
        assertThat(behavior).as("%s", outcome).isNotNull();
        return behavior == null
                ? List.of()
                : behavior.steps().stream().map(Step::action).toList();
    }
}
