package primed.tlc.inside;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pcal.PCalLocation;
import pcal.PcalParams;
import pcal.Region;
import pcal.TLAtoPCalMapping;

/**
 * Translates a module's PlusCal algorithm. The lines written begin with {@code text}, for a line of the module with its
 * translation, with {@code algorithm}, for the line and column where the algorithm begins, or with {@code place}, for a
 * line and column of the translation and where what is translated to that begins and ends in the algorithm: lines and
 * columns, all counted from 1, with tabs between.
 */
public final class Translation {
    private Translation() {}

    /**
     * Translates; what is wrong with an algorithm is printed, and then nothing is written.
     *
     * @param args our private folder, the file to write to, and the module's file
     * @throws IOException if a file cannot be read or written
     * @throws ReflectiveOperationException if the translator looks different inside
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        ParentWatch.start(Path.of(args[0]));
        Path module = Path.of(args[2]);
        PcalParams.resetParams();
        PcalParams.TLAInputFile = String.valueOf(module.getFileName()).replaceFirst("\\.tla$", "");
        Optional<List<String>> translated = translate(lines(module));
        if (translated.isPresent()) {
            List<String> lines = new ArrayList<>();
            translated.get().forEach(line -> lines.add("text\t" + line));
            places(translated.get(), PcalParams.tlaPcalMapping, lines);
            Files.write(Path.of(args[1]), lines);
        }
    }

    /** As TLC reads it: what is no UTF-8 is a character that stands for it, and no reason to refuse the module. */
    private static List<String> lines(Path module) throws IOException {
        return new String(Files.readAllBytes(module), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The translator's class is not public. */
    private static Optional<List<String>> translate(List<String> module) throws ReflectiveOperationException {
        Method translation = Class.forName("pcal.trans").getMethod("performTranslation", List.class);
        translation.setAccessible(true);
        try {
            List<?> lines = (List<?>) translation.invoke(null, new ArrayList<>(module));
            return Optional.ofNullable(lines)
                    .map(all -> all.stream().map(String::valueOf).toList());
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause());
            return Optional.empty();
        }
    }

    private static void places(List<String> translated, TLAtoPCalMapping mapping, List<String> lines) {
        int dashes = translated.get(mapping.algLine).lastIndexOf("--", mapping.algColumn);
        lines.add("algorithm\t" + (mapping.algLine + 1) + "\t" + (Math.max(0, dashes) + 1));
        String before = "";
        for (int line = mapping.tlaStartLine; line < translated.size(); line++) {
            for (int column = 0; column < translated.get(line).length(); column++) {
                Region region = mapping.mapTLAtoPCalRegion(
                        new Region(new PCalLocation(line, column), new PCalLocation(line, column + 1)),
                        mapping.algLine);
                String place = region == null ? before : part(region);
                if (!place.equals(before)) {
                    lines.add("place\t" + (line + 1) + "\t" + (column + 1) + "\t" + place);
                    before = place;
                }
            }
        }
    }

    /** The first and the last character. */
    private static String part(Region region) {
        PCalLocation begin = region.getBegin();
        PCalLocation end = region.getEnd();
        return (begin.getLine() + 1) + "\t" + (begin.getColumn() + 1) + "\t" + (end.getLine() + 1) + "\t"
                + Math.max(1, end.getColumn());
    }
}
