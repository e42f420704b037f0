package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.lab.KernelImages.Candidate;

/** Kernels by version. */
class KernelImagesTest {
    @TempDir
    private Path cache = Path.of("");

    @Test
    void packagesAreReadFromWhatAptSays() {
        assertThat(Candidate.parse(List.of(
                        "Package: linux-image-6.1.0-50-cloud-amd64-unsigned",
                        "Source: linux",
                        "Version: 6.1.176-1",
                        "Description: Linux 6.1 for x86-64 cloud",
                        " Package: not a field, but a line of the description",
                        "",
                        "Package: linux-image-6.1.0-56-cloud-amd64-unsigned",
                        "Version: 6.1.192-2")))
                .containsExactly(
                        new Candidate("linux-image-6.1.0-50-cloud-amd64-unsigned", "6.1.176-1"),
                        new Candidate("linux-image-6.1.0-56-cloud-amd64-unsigned", "6.1.192-2"));
    }

    @ParameterizedTest
    @CsvSource({"6.1.176-1, 6.1.176", "6.12.117-1~bpo12+1, 6.12.117", "1:6.1.2-3, 6.1.2", "6.1.176, 6.1.176"})
    void theUpstreamVersionIsWhatStandsBeforeDebiansOwn(String version, String upstream) {
        assertThat(new Candidate("linux", version).upstream()).isEqualTo(upstream);
    }

    @Test
    void anImageInTheCacheIsUsedAsItIs() throws Exception {
        Path home = Files.createDirectories(cache.resolve("kernels/5.4.3"));
        Files.writeString(home.resolve("vmlinuz"), "an image");

        assertThat(new KernelImages(cache).get("5.4.3"))
                .isEqualTo(new KernelImage("5.4.3", "put into the cache by hand", home.resolve("vmlinuz")));
    }

    @Test
    void whatWasNotFetchedIsNotThere() throws Exception {
        Files.createDirectories(cache.resolve("kernels/5.4.3"));

        assertThat(new KernelImages(cache).cached("5.4.3")).isEmpty();
    }

    @Test
    void aMissingToolIsNamedWithItsPackage() {
        assertThat(Tool.QEMU.find("")).isEmpty();
        assertThat(Tool.QEMU.find(cache.toString())).isEmpty();
        assertThatThrownBy(() -> Commands.output(cache, List.of("/bin/sh", "-c", "echo no such kernel; exit 3")))
                .isInstanceOf(LabUnavailableException.class)
                .hasMessageEndingWith("fails: no such kernel");
    }
}
