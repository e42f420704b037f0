package primed.sockmap.binding;

import java.time.Duration;
import java.util.function.IntSupplier;
import primed.replay.Gate;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.WaitingSockmapSocket;

/** A socket whose reader stops before each call; it remembers the call, and what has been received. */
final class SteppedSocket implements WaitingSockmapSocket {
    private final WaitingSockmapSocket socket;
    private final Gate gate;
    private volatile SystemCall call = SystemCall.NOT_BEGUN;
    private volatile ByteString received = ByteString.EMPTY;
    private volatile int looks;

    SteppedSocket(WaitingSockmapSocket socket, Gate gate) {
        this.socket = socket;
        this.gate = gate;
    }

    /** The call that the reader is about to make or inside of. */
    SystemCall call() {
        return call;
    }

    /** How often FIONREAD has been asked in a row, the last time that it was. */
    int looks() {
        return looks;
    }

    /** All that recv has returned. */
    ByteString received() {
        return received;
    }

    @Override
    public Transport transport() {
        return socket.transport();
    }

    @Override
    public int fionread() {
        int before = call.equals(SystemCall.FIONREAD) ? looks : 0;
        looks = before + 1;
        stopBefore(SystemCall.FIONREAD);
        return socket.fionread();
    }

    @Override
    public boolean poll(Duration timeout) {
        stopBefore(SystemCall.POLL);
        return socket.poll(timeout);
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        stopBefore(SystemCall.recv(length, "MSG_DONTWAIT"));
        return remember(buffer, offset, () -> socket.recvDontWait(buffer, offset, length));
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        stopBefore(SystemCall.recv(length, "0"));
        return remember(buffer, offset, () -> socket.recv(buffer, offset, length));
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        throw new UnsupportedOperationException("no reader of the spec peeks");
    }

    private void stopBefore(SystemCall next) {
        call = next;
        gate.reach(next.op());
    }

    private int remember(byte[] buffer, int offset, IntSupplier recv) {
        int length = recv.getAsInt();
        received = received.concat(ByteString.of(buffer, offset, length));
        return length;
    }
}
