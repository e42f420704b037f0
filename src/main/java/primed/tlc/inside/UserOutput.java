package primed.tlc.inside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tlc2.module.TLC;

/**
 * Keeps apart what the spec prints, as TLC's option {@value #OPTION} does. The option has TLC number the strings of
 * {@code tlc2.module.TLC}, "exit" and "pause" among them, before those of the spec, so that sets with such strings have
 * another order than without it, and CHOOSE takes another element. Here the class is touched when the spec has been
 * read, as TLC does by itself.
 *
 * @param options what TLC is to be run with, without that option
 * @param opened to be run when the spec has been read
 */
record UserOutput(List<String> options, Runnable opened) {
    private static final String OPTION = "-userFile";

    UserOutput {
        options = List.copyOf(options);
    }

    /** The same, apart from when; a TLC that cannot print to a file keeps its options, and refuses them. */
    static UserOutput of(List<String> options) {
        int option = options.indexOf(OPTION);
        if (option < 0 || !isKnown()) {
            return new UserOutput(options, () -> {});
        }
        Path file = Path.of(options.get(option + 1));
        List<String> others = new ArrayList<>(options);
        others.subList(option, option + 2).clear();
        return new UserOutput(others, () -> open(file));
    }

    /** Asking for a field does not initialize its class. */
    private static boolean isKnown() {
        try {
            return TLC.class.getDeclaredField("OUTPUT").getType() == BufferedWriter.class;
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private static void open(Path file) {
        try {
            TLC.OUTPUT =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
