package primed.sockmap.lab.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import primed.sockmap.lab.LabMark;

/** The proof that this process runs in a guest that the lab has booted, and that nothing else is at stake. */
public final class InsideLab {
    private InsideLab() {}

    /**
     * The proof.
     *
     * @throws NotInsideLabException anywhere else
     */
    public static InsideLab prove() {
        return prove(Path.of("/"));
    }

    /** Looks below another root, for tests. */
    static InsideLab prove(Path root) {
        String token = read(root.resolve(LabMark.FILE));
        require(!token.isEmpty(), "there is no /" + LabMark.FILE);
        require(
                List.of(read(root.resolve("proc/cmdline")).split("\\s", -1)).contains(LabMark.OPTION + token),
                "the kernel was not booted with the token in it");
        require(read(root.resolve("proc/1/comm")).equals("init"), "process 1 is not the lab's init");
        require(
                String.valueOf(target(root.resolve("proc/1/exe"))).endsWith("/bin/busybox"),
                "process 1 is not the lab's busybox");
        require(interfaces(root).equals(List.of("lo")), "there are other network devices than the loopback one");
        return new InsideLab();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotInsideLabException(otherwise);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return Path.of("");
        }
    }

    private static List<String> interfaces(Path root) {
        try (Stream<Path> files = Files.list(root.resolve("sys/class/net"))) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** This is not a guest of the lab. */
    public static final class NotInsideLabException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotInsideLabException(String why) {
            super("This is not a guest of the lab: " + why
                    + ". What it does can lock up a machine; primed kernel lab does it in one of its own.");
        }
    }
}
