package primed.sockmap.binding;

import primed.replay.Gate;
import primed.sockmap.WaitingSockmapSocket;

/** A stepped socket whose recv may also wait. */
final class SteppedWaitingSocket extends SteppedSocket implements WaitingSockmapSocket {
    private final WaitingSockmapSocket socket;

    SteppedWaitingSocket(WaitingSockmapSocket socket, Gate gate) {
        super(socket, gate);
        this.socket = socket;
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        stopBefore(SystemCall.recv(length, "0"));
        return remember(buffer, offset, () -> socket.recv(buffer, offset, length));
    }
}
