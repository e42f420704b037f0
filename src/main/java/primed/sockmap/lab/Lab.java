package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import primed.tlc.ScratchFolder;

/** Boots guests, one after the other, that all do the same job. */
public final class Lab implements AutoCloseable {
    private final ScratchFolder scratch;
    private final KernelImages images;
    private final Path initramfs;
    private final String token;

    private Lab(ScratchFolder scratch, KernelImages images, Path initramfs, String token) {
        this.scratch = scratch;
        this.images = images;
        this.initramfs = initramfs;
        this.token = token;
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
     * Makes all that is ready before a guest boots.
     *
     * @param cache where what is fetched and made once is kept
     * @param classPath Primed's own jars and folders of classes
     * @param files further files for the guest, by their names there
     * @throws LabUnavailableException if something that it takes is not here
     */
    public static Lab prepare(Path cache, List<Path> classPath, Map<String, Path> files, GuestJob job)
            throws IOException, InterruptedException {
        requireTools();
        Path runtime = GuestRuntime.in(cache);
        String token = UUID.randomUUID().toString();
        ScratchFolder scratch = ScratchFolder.create("primed-lab-");
        try {
            Path initramfs = Initramfs.make(scratch.path(), runtime, new GuestContent(classPath, files, job, token));
            return new Lab(scratch, new KernelImages(cache), initramfs, token);
        } catch (IOException | InterruptedException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** The image of a kernel, fetched if it is not in the cache. */
    public KernelImage image(String version) throws IOException, InterruptedException {
        return images.get(version);
    }

    /**
     * Boots a kernel and waits until its job is done and it is off.
     *
     * @param atMost it is killed after that
     * @param listener is told each message as it comes
     * @throws GuestFailedException if it did not end its job
     */
    public List<GuestMessage> run(KernelImage kernel, Duration atMost, Consumer<GuestMessage> listener)
            throws IOException {
        return new Guest(kernel, initramfs, console(kernel), token).run(atMost, listener);
    }

    /** The file with what the kernel, and all else, has written on the console. */
    public Path console(KernelImage kernel) {
        return scratch.path().resolve("console-" + kernel.version() + ".txt");
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
