package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.LastErrorException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.kernel.KernelException.Operation;

/** What the probe says where sockmaps cannot be used. */
class KernelProbeTest {
    private static final KernelTraits TRAITS = new KernelTraits(true, false, true);

    @Test
    void aKernelThatRefusesNothingIsUsable() {
        KernelProbe probe = KernelProbe.of("Linux", "6.18.44", "amd64", () -> TRAITS);

        assertThat(probe).isEqualTo(new KernelProbe("Linux 6.18.44", null, TRAITS));
        assertThat(probe.isUsable()).isTrue();
    }

    @Test
    void anotherSystemIsNotAsked() {
        assertThat(obstacle("Mac OS X", "aarch64"))
                .isEqualTo("This is not Linux; sockmap is a part of the Linux kernel.");
    }

    @Test
    void anotherProcessorIsNotAsked() {
        assertThat(obstacle("Linux", "aarch64")).contains("x86-64, and this is not one");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "MAP_CREATE, 1, create a sockmap: it needs CAP_BPF and CAP_NET_ADMIN. Run it as root.",
                "PROG_LOAD, 1, load a verdict program: it needs CAP_BPF and CAP_NET_ADMIN. Run it as root.",
                "MAP_CREATE, 38, create a sockmap: this kernel has no bpf(2) (CONFIG_BPF_SYSCALL).",
                "MAP_CREATE, 22, \"create a sockmap: this kernel has no sockmap (CONFIG_BPF_STREAM_PARSER), or an older one.\"",
                "MAP_UPDATE, 95, \"put a socket into the sockmap: this kernel has no sockmap (CONFIG_BPF_STREAM_PARSER), or an older one.\"",
                "SCHEDULING, 1, \"hold a CPU: it needs CAP_SYS_NICE, to give itself a real-time priority. Run it as root.\"",
                "SCHEDULING, 22, hold a CPU: errno 22.",
                "SOCKET, 1, open a pair of sockets on 127.0.0.1: errno 1.",
                "MAP_CREATE, 12, create a sockmap: errno 12.",
            })
    void aRefusalIsToldForAPerson(Operation operation, int errno, String words) {
        KernelProbe probe = KernelProbe.of("Linux", "6.18.44", "amd64", () -> {
            throw new KernelException(operation, errno, new LastErrorException(errno));
        });

        assertThat(probe.obstacle()).isEqualTo("This process cannot " + words);
        assertThat(probe.isUsable()).isFalse();
    }

    private static String obstacle(String system, String architecture) {
        KernelProbe probe = KernelProbe.of(system, "1", architecture, () -> {
            throw new AssertionError("nothing is to be asked of " + system);
        });
        return Objects.requireNonNull(probe.obstacle());
    }
}
