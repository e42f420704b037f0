package primed.sockmap.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.KernelTraits;

/** What p1 has to read, as far as a program can tell without taking it. */
final class ReadableData {
    private final SelftestModel model;
    private final KernelTraits traits;
    private final KernelSockmap sockmap;

    ReadableData(SelftestModel model, KernelTraits traits, KernelSockmap sockmap) {
        this.model = model;
        this.traits = traits;
        this.sockmap = sockmap;
    }

    /**
     * What is readable in the psock now, by MSG_PEEK: FIONREAD tells it from what is in the socket's own queue. A
     * FIONREAD that sees that queue only shows the length of its first datagram, and no two messages of UDP are as
     * long.
     */
    ByteString inPsock() {
        int shown = sockmap.p1().fionread();
        if (seesPsock() && shown <= 0) {
            return ByteString.EMPTY;
        }
        byte[] buffer = new byte[model.expected().length() + 1];
        try {
            int length = sockmap.p1().peekDontWait(buffer, 0, buffer.length);
            boolean isNative = !seesPsock() && model.transport() == Transport.UDP && length == shown;
            return isNative ? ByteString.EMPTY : ByteString.of(buffer, 0, length);
        } catch (ErrnoException failure) {
            if (failure.errno() != Errno.EAGAIN) {
                throw failure;
            }
            return ByteString.EMPTY;
        }
    }

    /**
     * The same of a UDP socket, message by message: which bytes belong together is known from what was sent.
     *
     * @throws AssertionError if FIONREAD, poll and the memory that is charged to the socket do not agree
     */
    List<ByteString> messagesInPsock() {
        List<ByteString> messages = messagesOf(inPsock());
        int shown = sockmap.p1().fionread();
        int first = messages.isEmpty() ? 0 : messages.get(0).length();
        if (seesPsock() && shown != first) {
            throw new AssertionError("FIONREAD shows " + shown + ", but the first readable message has " + first);
        }
        boolean readable = sockmap.p1().poll(Duration.ZERO);
        if (readable ? messages.isEmpty() && !sockmap.hasChargedData() : !messages.isEmpty()) {
            throw new AssertionError("poll says " + (readable ? "IN" : "nothing") + ", but readable are " + messages);
        }
        return messages;
    }

    private List<ByteString> messagesOf(ByteString bytes) {
        ByteString rest = bytes;
        List<ByteString> messages = new ArrayList<>();
        while (!rest.isEmpty()) {
            ByteString message = rest.take(lengthOfFirst(rest));
            messages.add(message);
            rest = rest.drop(message.length());
        }
        return messages;
    }

    private int lengthOfFirst(ByteString bytes) {
        String digits = bytes.toString();
        for (ByteString message : model.payload()) {
            int at = message.toString().indexOf(digits.charAt(0));
            if (at >= 0) {
                return Math.min(message.length() - at, digits.length());
            }
        }
        throw new AssertionError("nobody has sent what is readable: " + bytes);
    }

    /**
     * A measure of what is readable, which grows with it: TCP's FIONREAD tells it even where recv refuses, and where
     * FIONREAD does not see the psock, the memory that is charged to the socket.
     */
    int amount() {
        if (model.transport() == Transport.UDP) {
            return inPsock().length();
        }
        return seesPsock() ? sockmap.p1().fionread() : sockmap.chargedMemory();
    }

    /** Whether p1 has data, and all of it is in its native queue. */
    boolean isNativeOnly() {
        return sockmap.hasChargedData() && inPsock().isEmpty();
    }

    private boolean seesPsock() {
        return traits.fionreadSeesPsock();
    }
}
