package primed.sockmap.lab.guest;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import primed.sockmap.lab.FrameWriter;
import primed.sockmap.lab.GuestJson;
import primed.sockmap.lab.GuestMessage;

/** The serial port on which the guest reports, and the guest's switch. */
public final class GuestPort implements AutoCloseable {
    private static final String DEVICE = "/dev/ttyS1";

    private final WaitingLibc libc;
    private final OutputStream line;
    private final FrameWriter frames;

    private GuestPort(WaitingLibc libc, OutputStream line) {
        this.libc = libc;
        this.line = line;
        this.frames = new FrameWriter(line);
    }

    /** Opens it. */
    public static GuestPort open(InsideLab proof) throws IOException {
        return new GuestPort(WaitingLibc.load(proof), new FileOutputStream(DEVICE));
    }

    /** Reports. */
    public void send(GuestMessage message) throws IOException {
        frames.write(GuestJson.write(message));
    }

    /** Turns the guest off, whatever state it is in, when all that was sent has gone out (sysrq; QEMU ends on it). */
    public void turnOff() throws IOException {
        libc.tcdrain(libc.open(DEVICE, WaitingLibc.O_WRONLY_NOCTTY));
        Files.writeString(Path.of("/proc/sysrq-trigger"), "b");
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
