package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import primed.graph.Walk;

/** Walks through a graph in a file: one a line, the number of the state that it begins in and those of its steps. */
final class WalkFile {
    private WalkFile() {}

    static void write(List<Walk> walks, Path file) throws IOException {
        Files.write(file, walks.stream().map(WalkFile::line).toList());
    }

    static List<Walk> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(WalkFile::walk).toList();
    }

    private static String line(Walk walk) {
        return Stream.concat(
                        Stream.of(walk.start()),
                        IntStream.range(0, walk.length()).mapToObj(walk::transition))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Walk walk(String line) {
        int[] numbers =
                Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Walk(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
    }
}
