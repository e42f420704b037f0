package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import primed.tlc.ScratchFolder;

/** Boots guests, one after the other. */
public final class Lab implements AutoCloseable {
    private final ScratchFolder scratch;
    private final KernelImages images;
    private final Path runtime;
    private final List<Path> classPath;
    private int guests;

    private Lab(ScratchFolder scratch, KernelImages images, Path runtime, List<Path> classPath) {
        this.scratch = scratch;
        this.images = images;
        this.runtime = runtime;
        this.classPath = List.copyOf(classPath);
    }

    /**
     * Fails if a program is missing that the lab cannot do without.
     *
     * @throws LabUnavailableException that says which
     */
    public static void requireTools() {
        List.of(Tool.QEMU, Tool.BUSYBOX, Tool.CPIO, Tool.LDD).forEach(Tool::path);
    }

    /**
     * Makes what all guests have in common.
     *
     * @param cache where what is fetched and made once is kept
     * @param classPath Primed's own jars and folders of classes
     * @throws LabUnavailableException if something that it takes is not here
     */
    public static Lab prepare(Path cache, List<Path> classPath) throws IOException, InterruptedException {
        requireTools();
        Path runtime = GuestRuntime.in(cache);
        return new Lab(ScratchFolder.create("primed-lab-"), new KernelImages(cache), runtime, classPath);
    }

    /** The image of a kernel, fetched if it is not in the cache. */
    public KernelImage image(String version) throws IOException, InterruptedException {
        return images.get(version);
    }

    /**
     * Boots a kernel and waits until its job is done and it is off.
     *
     * @param files for the guest, by their names there
     * @param atMost it is killed after that
     * @param listener is told each message as it comes
     * @throws GuestFailedException if it did not end its job
     */
    public List<GuestMessage> run(
            KernelImage kernel, GuestJob job, Map<String, Path> files, Duration atMost, Consumer<GuestMessage> listener)
            throws IOException, InterruptedException {
        guests++;
        Path folder = Files.createDirectory(scratch.path().resolve(guests + "-" + kernel.version()));
        String token = UUID.randomUUID().toString();
        Path initramfs = Initramfs.make(folder, runtime, new GuestContent(classPath, files, job, token));
        return new Guest(kernel, initramfs, folder.resolve("console.txt"), token).run(atMost, listener);
    }

    /**
     * Copies consoles and the initramfs to where they stay until the next time.
     *
     * @return where that is
     */
    public Path keepBelow(Path cache) throws IOException {
        Path kept = cache.resolve("kept").toAbsolutePath();
        Trees.delete(kept);
        Trees.copy(scratch.path(), kept);
        return kept;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
