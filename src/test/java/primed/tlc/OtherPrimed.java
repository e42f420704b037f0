package primed.tlc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A process of its own that checks a spec, and writes a {@code p} when TLC reports progress. */
final class OtherPrimed {
    private OtherPrimed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream parent = System.out;
        Tlc.bundled().check(CheckRequest.of(Path.of(args[0])), progress -> {
            parent.write('p');
            parent.flush();
        });
    }
}
