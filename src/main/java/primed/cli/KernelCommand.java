package primed.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import primed.sockmap.kernel.KernelProbe;
import primed.sockmap.kernel.KernelTraits;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The running kernel. */
@Command(
        name = "kernel",
        description = "The running kernel's sockmap.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KernelCommand implements Callable<Integer> {
    private final Console console;

    KernelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("primed kernel: which command? There are: probe, race, record, suites, lab");
        return ExitCode.UNUSABLE.code();
    }

    /** What this machine allows. */
    @Command(
            name = "probe",
            description =
                    "Say what this machine allows, and what is missing. Exit code 0 if sockmaps can be used, else 2.",
            mixinStandardHelpOptions = true)
    static final class Probe implements Callable<Integer> {
        private final Console system;

        @Mixin
        private JsonOption json = new JsonOption();

        Probe(Console system) {
            this.system = system;
        }

        @Override
        public Integer call() throws IOException {
            Console console = json.forPeople(system);
            KernelProbe probe = KernelProbe.ofThisMachine();
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("tool", "primed");
            document.put("version", Version.number());
            document.put("kernel", probe.kernel());
            document.put("usable", probe.isUsable());
            document.put("obstacle", probe.obstacle());
            console.out().println(probe.kernel());
            KernelTraits traits = probe.traits();
            if (traits == null) {
                console.out().println(console.bad("Sockmaps cannot be used here. ") + probe.obstacle());
            } else {
                console.out().println(console.good("Sockmaps can be used here."));
                traits.inWords().forEach(line -> console.out().println("  " + line));
                document.putObject("traits")
                        .put("fionreadSeesPsock", traits.fionreadSeesPsock())
                        .put("selfRedirectIsPass", traits.selfRedirectIsPass())
                        .put("copiedSeqCountsTwice", traits.copiedSeqCountsTwice());
            }
            json.write(document, system);
            return (probe.isUsable() ? ExitCode.AS_EXPECTED : ExitCode.UNUSABLE).code();
        }
    }
}
