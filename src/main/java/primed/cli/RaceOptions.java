package primed.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.race.RaceReader;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.Senders;
import primed.tlc.Tlc;

/** The options that say what is to race. */
final class RaceOptions {
    private static final Path SPEC = Path.of("specs", "sockmap", "MCSelftest.tla");
    private static final int MOST_RUNS = 10_000_000;

    /** What p1's own data can be decided to, such that it comes to p1. */
    enum OwnVerdict {
        /** Redirected to p1, as in the selftest. */
        REDIRECT,
        /** Passed. */
        PASS
    }

    @Option(
            names = "--reader",
            paramLabel = "flaky|loop|two-phase|hardened",
            split = ",",
            description = "Who reads; can be given several times. Without this, each of them.",
            converter = ReaderConverter.class)
    private List<RaceReader> readers = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many runs for each reader and transport; without this ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--senders",
            paramLabel = "one|split|two",
            defaultValue = "one",
            description = {
                "one: a single thread sends on c1, then on c0, then reads (without this option);",
                "split: one thread sends, another one reads;",
                "two: two threads send at the same time, a third one reads meanwhile."
            })
    private Senders senders = Senders.ONE;

    @Option(names = "--pin", description = "Bind each thread to a CPU, the reader of split to another than the sender.")
    private boolean pin;

    @Option(names = "--transport", paramLabel = "udp|tcp", split = ",", description = "Without this, both.")
    private List<Transport> transports = new ArrayList<>();

    @Option(
            names = "--verdict",
            paramLabel = "redirect|pass",
            defaultValue = "redirect",
            description = "What is decided about p1's own data; p0's is redirected to p1.")
    private OwnVerdict verdict = OwnVerdict.REDIRECT;

    @Option(
            names = "--gate",
            negatable = true,
            description = "Wait between the two sends for FIONREAD on p1, as the selftest does, or do not (--no-gate)."
                    + " Without this, wait; with two senders there is nothing to wait for.")
    private @Nullable Boolean gate;

    @Option(
            names = "--overlap",
            description = "With --senders split: the reader begins together with the sender, not after it.")
    private boolean overlap;

    @Option(
            names = "--spec",
            paramLabel = "MCSelftest.tla",
            description = "The spec that says which outcomes are allowed. Without this, specs/sockmap/MCSelftest.tla.")
    private @Nullable Path spec;

    @Option(
            names = "--tla2tools",
            paramLabel = "JAR",
            description = "Another TLC than the one that is built in (2.18). Also by the variable TLA2TOOLS_JAR.",
            defaultValue = "${env:TLA2TOOLS_JAR}")
    private @Nullable Path jar;

    int runs() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new UnusableException("--runs is " + runs + ", and should be from 1 to " + MOST_RUNS + ".");
        }
        return runs;
    }

    Senders senders() {
        return senders;
    }

    /** How many CPUs threads are bound to; 0 for none. */
    int cpus() {
        return pin ? Runtime.getRuntime().availableProcessors() : 0;
    }

    /** Everything that is to race, transport by transport. */
    List<RaceSetting> settings() {
        List<RaceSetting> settings = new ArrayList<>();
        for (Transport transport : chosen(transports, Transport.values())) {
            for (RaceReader reader : chosen(readers, RaceReader.values())) {
                settings.add(new RaceSetting(
                        reader, transport, senders, gate(), overlap(), Verdict.valueOf(verdict.name())));
            }
        }
        return settings;
    }

    private static <T> List<T> chosen(List<T> some, T[] all) {
        return some.isEmpty() ? Arrays.asList(all) : List.copyOf(new LinkedHashSet<>(some));
    }

    private boolean gate() {
        if (senders == Senders.TWO && Boolean.TRUE.equals(gate)) {
            throw new UnusableException(
                    "--gate is a wait of one thread between its two sends; with --senders two each thread sends once.");
        }
        return gate == null ? senders != Senders.TWO : gate;
    }

    private boolean overlap() {
        if (senders == Senders.ONE && overlap) {
            throw new UnusableException(
                    "--overlap needs a reader on a thread of its own: --senders split (or two, which always overlaps).");
        }
        return overlap || senders == Senders.TWO;
    }

    /** The spec to ask; null if none was named, and the usual one is not here. */
    @Nullable
    Path spec() {
        if (spec != null && !Files.isRegularFile(spec)) {
            throw new UnusableException("There is no spec " + spec + ", as --spec says.");
        }
        if (spec != null) {
            return spec;
        }
        return Files.isRegularFile(SPEC) ? SPEC : null;
    }

    Tlc tlc() {
        if (jar != null && !Files.isRegularFile(jar)) {
            throw new UnusableException(
                    "There is no TLC at " + jar
                            + ". Give the path of a tla2tools.jar to --tla2tools (or TLA2TOOLS_JAR), or neither, for TLC 2.18.");
        }
        return jar == null ? Tlc.bundled() : Tlc.of(jar);
    }

    /** Reads the name of a reader. */
    static final class ReaderConverter implements ITypeConverter<RaceReader> {
        @Override
        public RaceReader convert(String name) {
            if (name.equals("blocking")) {
                throw new TypeConversionException("the blocking reader waits inside recv, which can spin in the kernel"
                        + " without end and lock this machine up; what that does is tried on kernels of their own:"
                        + " primed kernel lab");
            }
            try {
                return RaceReader.called(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
