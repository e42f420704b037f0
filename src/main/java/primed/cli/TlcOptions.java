package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import primed.tlc.CheckRequest;
import primed.tlc.Tlc;

/** The options that say which TLC is used, and how. */
final class TlcOptions {
    @Option(
            names = "--workers",
            paramLabel = "N|auto",
            description = "Threads of TLC for each model; without this, what the manifest says, or 1.",
            converter = WorkersConverter.class)
    private @Nullable Integer workers;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long a model may take: 90s, 10m, 2h. Without this, as long as it takes.",
            converter = TimeConverter.class)
    private @Nullable Duration timeout;

    @Option(
            names = "--lib",
            paramLabel = "DIR|JAR",
            description = "A folder or jar with further modules. Can be given several times.")
    private List<Path> libraries = new ArrayList<>();

    @Option(
            names = "--tla2tools",
            paramLabel = "JAR",
            description = "Another TLC than the one that is built in (2.18). Also by the variable TLA2TOOLS_JAR.",
            defaultValue = "${env:TLA2TOOLS_JAR}")
    private @Nullable Path named;

    /** The TLC to use. */
    Tlc tlc() {
        Path jar = jar();
        if (jar == null) {
            return Tlc.bundled();
        }
        if (!Files.isRegularFile(jar)) {
            throw new UnusableException(
                    "There is no TLC at " + jar
                            + ". Give the path of a tla2tools.jar to --tla2tools (or TLA2TOOLS_JAR), or neither, for TLC 2.18.");
        }
        requireJar(
                jar,
                jar
                        + " is no TLC, for it is no jar. Give the path of a tla2tools.jar to --tla2tools (or TLA2TOOLS_JAR).");
        return Tlc.of(jar);
    }

    /** Whether another TLC is named than the one that is built in. */
    boolean isOther() {
        return jar() != null;
    }

    /** A variable that is empty, as a CI has it for an input that is not given, is none. */
    private @Nullable Path jar() {
        return named == null || named.toString().isEmpty() ? null : named;
    }

    /** Whether there is a limit of time. */
    boolean isTimed() {
        return timeout != null;
    }

    private static void requireJar(Path file, String complaint) {
        try {
            new ZipFile(file.toFile()).close();
        } catch (IOException e) {
            throw new UnusableException(complaint);
        }
    }

    /** The libraries, and the TLC if it is another one. */
    List<Path> files() {
        checkLibraries();
        List<Path> files = new ArrayList<>(libraries);
        Path jar = jar();
        if (jar != null) {
            tlc();
            files.add(jar);
        }
        return files;
    }

    /**
     * Refuses a number of workers other than one.
     *
     * @param why there must be one, as the end of a sentence
     */
    void demandOneWorker(String why) {
        if (workers != null && workers != 1) {
            throw new UnusableException("--workers is for check: " + why);
        }
    }

    private void checkLibraries() {
        for (Path library : libraries) {
            if (!Files.exists(library)) {
                throw new UnusableException("There is no library " + library + ", as --lib says.");
            }
            if (Files.isRegularFile(library)) {
                requireJar(library, "The library " + library + " is neither a folder nor a jar, as --lib wants.");
            }
        }
    }

    /** A request with what the user wants differently. */
    CheckRequest adjust(CheckRequest request) {
        checkLibraries();
        CheckRequest adjusted = request.withTimeout(timeout)
                .withLibraries(libraries.stream().map(Path::toAbsolutePath).toList());
        return workers == null ? adjusted : adjusted.withWorkers(workers);
    }

    /** Reads {@code 4} or {@code auto}. */
    static final class WorkersConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.equals("auto")) {
                return CheckRequest.AUTO;
            }
            if (!text.matches("[1-9]\\d{0,3}")) {
                throw new TypeConversionException("'" + text + "' is neither a number of threads nor auto");
            }
            return Integer.valueOf(text);
        }
    }

    /** Reads {@code 90s}, {@code 10m} or {@code 2h}. */
    static final class TimeConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[1-9]\\d{0,6}[smh]")) {
                throw new TypeConversionException("'" + text + "' is not a time such as 90s, 10m or 2h");
            }
            return Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
