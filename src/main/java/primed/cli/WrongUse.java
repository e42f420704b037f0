package primed.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import primed.replay.NearestName;

/** Says what is wrong with the words of a command line, what was meant perhaps, and how the command is used. */
record WrongUse(Console console) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        PrintWriter err = console.err();
        CommandLine command = wrong.getCommandLine();
        err.println(console.bad("primed: ") + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            meant(unmatched.getUnmatched().get(0), command.getCommandSpec())
                    .ifPresent(name -> err.println("Did you mean " + console.bold(name) + "?"));
        }
        CommandLine.Help help = command.getHelp();
        err.print("Usage: " + help.synopsis("Usage: ".length()));
        err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.UNUSABLE.code();
    }

    private static Optional<String> meant(String word, CommandSpec command) {
        Collection<String> known = word.startsWith("-")
                ? command.optionsMap().keySet()
                : List.copyOf(command.subcommands().keySet());
        return NearestName.to(word, known);
    }
}
