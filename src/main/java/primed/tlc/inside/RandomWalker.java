package primed.tlc.inside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tla2sany.semantic.OpDeclNode;
import tlc2.module.TLC;
import tlc2.tool.Action;
import tlc2.tool.ITool;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import util.SimpleFilenameToStream;

/**
 * Walks at random through a model and writes down each walk with the parameters of its actions.
 *
 * <p>TLC's own simulation prints behaviors that violate something, and no others. The lines written are {@code walk},
 * {@code state}, {@code variable} with name and value, {@code action} with name and location, {@code parameter} with
 * name and value; tabs stand between.
 */
public final class RandomWalker {
    private final ITool tool;
    private final Definitions definitions;
    private final Random random;
    private final BufferedWriter lines;

    private RandomWalker(ITool tool, long seed, BufferedWriter lines) {
        this.tool = tool;
        this.definitions = new Definitions(tool);
        this.random = new Random(seed);
        this.lines = lines;
    }

    /** A step that could be taken. */
    private record Option(Action action, TLCState state) {}

    /**
     * Writes the walks; ends with 1, and what is wrong on standard output, if the model cannot be read.
     *
     * @param args the run's private folder, the file to write, the module's file, the configuration's file, the number
     *     of walks, the number of steps of each, and the seed
     */
    public static void main(String[] args) {
        ParentWatch.start(Path.of(args[0]));
        TLC.OUTPUT = new BufferedWriter(Writer.nullWriter());
        try {
            walk(args);
            System.exit(0);
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            System.out.println(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        }
    }

    /** Each walk is written when it is made: many of them may be more than fits into memory. */
    private static void walk(String... args) throws IOException {
        RootModule root = RootModule.of(Path.of(args[2]));
        String config = root.seen(Path.of(args[3])).replaceFirst("\\.cfg$", ""); // TLC puts it back
        ITool tool = new FastTool(root.name(), config, new SimpleFilenameToStream());
        try (BufferedWriter lines = Files.newBufferedWriter(Path.of(args[1]))) {
            RandomWalker walker = new RandomWalker(tool, Long.parseLong(args[6]), lines);
            for (int i = 0; i < Integer.parseInt(args[4]); i++) {
                walker.once(Integer.parseInt(args[5]));
            }
        }
    }

    private void once(int depth) throws IOException {
        StateVec initial = tool.getInitStates();
        List<TLCState> starts = new ArrayList<>();
        for (int i = 0; i < initial.size(); i++) {
            if (tool.isInModel(initial.elementAt(i))) {
                starts.add(initial.elementAt(i));
            }
        }
        if (starts.isEmpty()) {
            return;
        }
        TLCState state = starts.get(random.nextInt(starts.size()));
        line("walk");
        write(state);
        List<Option> options = options(state);
        for (int i = 0; i < depth && !options.isEmpty(); i++) {
            Option chosen = options.get(random.nextInt(options.size()));
            write(chosen.action(), state, chosen.state());
            write(chosen.state());
            state = chosen.state();
            options = options(state);
        }
    }

    /** The steps from a state that the model's constraints allow; those that change nothing are left out. */
    private List<Option> options(TLCState state) {
        List<Option> options = new ArrayList<>();
        for (Action action : tool.getActions()) {
            StateVec next = tool.getNextStates(action, state);
            for (int i = 0; i < next.size(); i++) {
                TLCState successor = next.elementAt(i);
                if (tool.isGoodState(successor)
                        && tool.isInModel(successor)
                        && tool.isInActions(state, successor)
                        && !successor.equals(state)) {
                    options.add(new Option(action, successor));
                }
            }
        }
        return options;
    }

    private void write(TLCState state) throws IOException {
        line("state");
        for (OpDeclNode variable : state.getVars()) {
            line("variable\t" + variable.getName() + "\t" + state.lookup(variable.getName()));
        }
    }

    private void write(Action action, TLCState before, TLCState after) throws IOException {
        List<Definitions.Taken> ways = definitions.ways(action, before, after);
        Definitions.Taken taken = ways.isEmpty() ? null : ways.get(ways.size() == 1 ? 0 : random.nextInt(ways.size()));
        line(
                taken == null
                        ? "action\t" + action.getName() + "\t" + Definitions.place(action)
                        : "action\t" + taken.name() + "\t" + taken.location());
        for (String binding : Parameters.lines(taken == null ? Parameters.of(action) : taken.values())) {
            line("parameter\t" + binding);
        }
    }

    private void line(String text) throws IOException {
        lines.write(text);
        lines.newLine();
    }
}
