package primed.sockmap.lab.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.sockmap.lab.guest.InsideLab.NotInsideLabException;

/** What may lock up a machine runs in a guest of the lab, or not at all. */
class InsideLabTest {
    @TempDir
    private Path guest = Path.of("");

    @BeforeEach
    void looksLikeAGuest() throws IOException {
        write("primed/token", "4711");
        write("proc/cmdline", "console=ttyS0 quiet primed.lab=4711\n");
        write("proc/1/comm", "init\n");
        Files.createSymbolicLink(guest.resolve("proc/1/exe"), Path.of("/bin/busybox"));
        Files.createDirectories(guest.resolve("sys/class/net/lo"));
    }

    @Test
    void aGuestIsOne() {
        assertThat(InsideLab.prove(guest)).isNotNull();
    }

    @Test
    void thisMachineIsNone() {
        assertThatThrownBy(InsideLab::prove)
                .isInstanceOf(NotInsideLabException.class)
                .hasMessageContaining("This is not a guest of the lab: there is no /primed/token");
    }

    @Test
    void withoutTheTokenItIsNone() throws IOException {
        write("primed/token", "");

        refuses("there is no /primed/token");
    }

    @Test
    void aKernelBootedWithAnotherTokenIsNone() throws IOException {
        write("proc/cmdline", "console=ttyS0 primed.lab=47112");

        refuses("the kernel was not booted with the token in it");
    }

    @Test
    void aKernelBootedByOthersIsNone() throws IOException {
        write("proc/cmdline", "root=/dev/vda");

        refuses("the kernel was not booted with the token in it");
    }

    @Test
    void anotherProcessOneIsNone() throws IOException {
        write("proc/1/comm", "systemd");

        refuses("process 1 is not the lab's init");
    }

    @Test
    void anotherProgramAsProcessOneIsNone() throws IOException {
        Files.delete(guest.resolve("proc/1/exe"));
        Files.createSymbolicLink(guest.resolve("proc/1/exe"), Path.of("/usr/lib/systemd/systemd"));

        refuses("process 1 is not the lab's busybox");
    }

    @Test
    void aMachineWithANetworkIsNone() throws IOException {
        Files.createDirectories(guest.resolve("sys/class/net/eth0"));

        refuses("there are other network devices than the loopback one");
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> InsideLab.prove(guest))
                .isInstanceOf(NotInsideLabException.class)
                .hasMessageContaining(why);
    }

    private void write(String file, String text) throws IOException {
        Path path = guest.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
