package primed.sockmap.lab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A machine under QEMU, from its boot until it is off: two processors without KVM, 1 GB, no disk, no network. */
final class Guest {
    private static final int LINES_OF_CONSOLE = 15;

    /** On a busy host a timer interrupt may be late when the kernel checks for it, and the kernel then gives up. */
    private static final String KERNEL_OPTIONS = "console=ttyS0 quiet panic=-1 softlockup_panic=0 no_timer_check ";

    private final KernelImage kernel;
    private final Path initramfs;
    private final Path console;
    private final String token;
    private final AtomicBoolean isLate = new AtomicBoolean();

    Guest(KernelImage kernel, Path initramfs, Path console, String token) {
        this.kernel = kernel;
        this.initramfs = initramfs;
        this.console = console;
        this.token = token;
    }

    private List<String> command() {
        return List.of(
                Tool.QEMU.path().toString(),
                "-accel",
                "tcg,thread=multi",
                "-cpu",
                "max",
                "-smp",
                "2",
                "-m",
                "1024",
                "-nodefaults",
                "-display",
                "none",
                "-no-reboot",
                "-serial",
                "file:" + console,
                "-serial",
                "stdio",
                "-kernel",
                kernel.file().toString(),
                "-initrd",
                initramfs.toString(),
                "-append",
                KERNEL_OPTIONS + LabMark.OPTION + token);
    }

    /**
     * Boots it and waits until it is off.
     *
     * @param atMost it is killed after that
     * @param listener is told each message as it comes
     * @return all messages
     * @throws GuestFailedException if it did not end its job
     */
    List<GuestMessage> run(Duration atMost, Consumer<GuestMessage> listener) throws IOException {
        List<GuestMessage> messages = new ArrayList<>();
        FrameReader frames = new FrameReader();
        try (LabProcess machine = LabProcess.start(new ProcessBuilder(command())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(console.resolveSibling("qemu.txt").toFile()))) {
            machine.process()
                    .onExit()
                    .orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> {
                        isLate.set(true);
                        return machine.process().destroyForcibly();
                    });
            BufferedReader line = new BufferedReader(
                    new InputStreamReader(machine.process().getInputStream(), StandardCharsets.ISO_8859_1));
            for (String text = line.readLine(); text != null; text = line.readLine()) {
                Optional<GuestMessage> message = frames.accept(text).map(GuestJson::readMessage);
                message.ifPresent(messages::add);
                message.ifPresent(listener);
            }
        }
        if (isLate.get()) {
            throw failure("was not done in " + atMost.toSeconds() + " s, and was turned off");
        }
        frames.end();
        if (messages.isEmpty() || !(messages.get(messages.size() - 1) instanceof GuestMessage.End)) {
            throw failure("went off before it was done");
        }
        return messages;
    }

    private GuestFailedException failure(String what) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : List.of(console.resolveSibling("qemu.txt"), console)) {
            if (Files.exists(file)) {
                lines.addAll(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
            }
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_CONSOLE), lines.size());
        return new GuestFailedException("The guest with Linux " + kernel.version() + " " + what
                + (last.isEmpty() ? "." : ". The end of its console:\n  " + String.join("\n  ", last)));
    }
}
