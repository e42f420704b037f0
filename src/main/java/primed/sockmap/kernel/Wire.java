package primed.sockmap.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The wire of the loopback device: each processor's queue of packets that were sent and whose softirq has not run.
 *
 * <p>The softirq of a send runs inside it, unless ksoftirqd is about to run anyway, which then does it; and who holds
 * its processor holds ksoftirqd back, too.
 */
public final class Wire {
    private static final Path STATISTICS = Path.of("/proc/net/softnet_stat");
    private static final int QUEUE = 11;
    private static final int HEX = 16;

    private Wire() {}

    /** Whether all that was sent has been delivered, on whatever socket of this machine. */
    public static boolean isEmpty() {
        try {
            return queued(Files.readAllLines(STATISTICS)) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packets in all queues: {@code softnet_seq_show} writes their number, in hex, as the twelfth of a line. */
    static int queued(List<String> statistics) {
        return statistics.stream()
                .map(line -> List.of(line.strip().split(" +", -1)))
                .filter(fields -> fields.size() > QUEUE)
                .mapToInt(fields -> Integer.parseInt(fields.get(QUEUE), HEX))
                .sum();
    }
}
