package primed.sockmap.binding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import primed.replay.Replay;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;

class SmokeTest {
    @Test
    void smoke() throws Exception {
        List<Path> cfgs;
        try (Stream<Path> files = Files.list(Path.of("specs/sockmap/models"))) {
            cfgs = files.sorted().toList();
        }
        for (Path cfg : cfgs) {
            Map<String, String> constants = new TreeMap<>();
            for (String line : Files.readAllLines(cfg)) {
                if (line.matches("  \\w+ (=|<-) .*")) {
                    constants.put(
                            line.strip().replaceFirst(" .*", ""), line.strip().replaceFirst("\\w+ (=|<-) ", ""));
                }
            }
            long t = System.nanoTime();
            Outcome o = Tlc.bundled()
                    .check(CheckRequest.of(Path.of("specs/sockmap/MCSelftest.tla"), cfg), ProgressListener.NONE);
            long t2 = System.nanoTime();
            String r = o.behavior() == null
                    ? "-"
                    : Replay.run(o.behavior(), SockmapBinding.reference(SelftestModel.of(constants)))
                            .toString();
            long t3 = System.nanoTime();
            System.out.println("SMOKE " + cfg.getFileName() + " " + o.result() + " " + o.property() + " "
                    + (t2 - t) / 1000000 + " ms, " + (t3 - t2) / 1000000 + " ms, "
                    + r.lines().limit(12).toList()
                    + (o.behavior() == null ? "" : o.behavior().ending()) + o.problems());
        }
    }
}
