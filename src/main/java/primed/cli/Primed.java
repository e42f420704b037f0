package primed.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import primed.graph.GraphException;
import primed.spec.ManifestException;
import primed.trace.itf.ItfException;

/** Makes a TLA+ spec and a Java implementation test each other. */
@Command(
        name = "primed",
        description = "Makes a TLA+ spec and a Java implementation test each other.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 all as expected; 1 a result differs, a property is violated or a replay diverges;",
            "2 wrong use or unusable input; 3 TLC crashed, ran out of memory or of time."
        })
public final class Primed {
    private Primed() {}

    /** Runs a command and ends the JVM with its exit code, unless that is 0. */
    public static void main(String[] args) {
        int code = run(Console.ofSystem(), args);
        if (code != ExitCode.AS_EXPECTED.code()) {
            System.exit(code);
        }
    }

    /** Runs a command. */
    static int run(Console console, String... args) {
        return run(console, RaceField::ofThisMachine, args);
    }

    /**
     * Runs a command.
     *
     * @param field where to race
     */
    static int run(Console console, Supplier<RaceField> field, String... args) {
        CommandLine line = new CommandLine(new Primed());
        wanted(commands(console, field), args).forEach(command -> line.addSubcommand(command.get()));
        line.setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler(new Failures(console))
                .setParameterExceptionHandler(new WrongUse(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, UnfitPath::parse);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        if (args.length == 0) {
            line.usage(console.err());
            return ExitCode.UNUSABLE.code();
        }
        int code = execute(line, console, args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** Without memory or stack nothing else would set an exit code, and Java's own is that of a violated property. */
    private static int execute(CommandLine line, Console console, String... args) {
        try {
            return line.execute(args);
        } catch (VirtualMachineError e) {
            return Failures.ofPrimed(console, e);
        }
    }

    /** All commands by their names, in the order in which they are told. */
    private static Map<String, Supplier<Object>> commands(Console console, Supplier<RaceField> field) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("import", () -> new ImportCommand(console));
        commands.put("replay", () -> new ReplayCommand(console));
        commands.put("suite", () -> new SuiteCommand(console));
        commands.put("kernel", () -> kernelCommand(console, field));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("init", () -> new InitCommand(console));
        return commands;
    }

    /** The one that is named, or all to choose from: to read the options of all takes longer than many a command. */
    private static Collection<Supplier<Object>> wanted(Map<String, Supplier<Object>> commands, String... args) {
        Supplier<Object> named = args.length == 0 ? null : commands.get(args[0]);
        return named == null ? commands.values() : List.of(named);
    }

    /** The commands about the kernel. */
    private static CommandLine kernelCommand(Console console, Supplier<RaceField> field) {
        return new CommandLine(new KernelCommand(console))
                .addSubcommand(new KernelCommand.Probe(console))
                .addSubcommand(new KernelRaceCommand(console, field))
                .addSubcommand(new KernelRecordCommand(console, field))
                .addSubcommand(new KernelSuitesCommand(console))
                .addSubcommand(new LabCommand(console))
                .addSubcommand(new GuestCommand());
    }

    /** Tells the user's errors from ours. */
    private record Failures(Console console) implements IExecutionExceptionHandler {

        private static final List<Class<? extends Exception>> OF_THE_USER =
                List.of(UnusableException.class, ManifestException.class, ItfException.class, GraphException.class);

        @Override
        public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
            PrintWriter err = console.err();
            if (OF_THE_USER.stream().anyMatch(type -> type.isInstance(failure))) {
                err.println(console.bad("primed: ") + failure.getMessage());
                return ExitCode.UNUSABLE.code();
            }
            if (failure instanceof InvalidPathException path) {
                err.println(console.bad("primed: ") + UnfitPath.complaint(path));
                return ExitCode.UNUSABLE.code();
            }
            if (failure instanceof NoSuchFileException) {
                err.println(console.bad("primed: ") + "There is no file " + failure.getMessage() + ".");
                return ExitCode.UNUSABLE.code();
            }
            if (failure instanceof AccessDeniedException) {
                err.println(console.bad("primed: ") + failure.getMessage()
                        + " cannot be read or written: its permissions forbid it.");
                return ExitCode.UNUSABLE.code();
            }
            if (failure instanceof java.io.IOException) {
                err.println(console.bad("primed: ") + "A file cannot be read or written: " + failure);
                return ExitCode.TOOL_FAILED.code();
            }
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                err.println(console.bad("primed: ") + "Interrupted.");
                return ExitCode.TOOL_FAILED.code();
            }
            return ofPrimed(console, failure);
        }

        static int ofPrimed(Console console, Throwable failure) {
            console.err()
                    .println(console.bad("primed: ")
                            + "This is a fault of Primed's own; please report it with what follows.");
            failure.printStackTrace(console.err());
            return ExitCode.TOOL_FAILED.code();
        }
    }
}
