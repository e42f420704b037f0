package primed.sockmap.binding;

import java.time.Duration;
import java.util.List;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.reference.KernelSemantics.Fionread;

/**
 * What a program can see of p1 without changing anything. It follows from the queues: {@code FionreadShows} and
 * {@code PollShowsIn} of {@code Sockmap.tla}, and what a recv would give, by MSG_PEEK.
 */
final class Visible {
    private static final String NOTHING = "EAGAIN";

    private final SelftestModel model;
    private final SockmapSocket p1;

    Visible(SelftestModel model, SockmapSocket p1) {
        this.model = model;
        this.p1 = p1;
    }

    /**
     * The queues of p1.
     *
     * @param inq TCP: the bytes that the kernel believes to be unread
     * @param isLocked TCP: a softirq is at work on p1, and recv would wait for it
     * @param hasLeftMap whether p1 has left the map, so that FIONREAD is the native queue's again
     */
    record Queues(
            List<ByteString> receiveQueue,
            List<ByteString> ingressSkb,
            List<ByteString> ingressMsg,
            int inq,
            boolean isLocked,
            boolean hasLeftMap) {}

    /**
     * Looks.
     *
     * @throws IllegalStateException if p1 shows something else
     */
    void check(Queues queues) {
        expect("the transport", model.transport(), p1.transport());
        expect("FIONREAD", fionread(queues), p1.fionread());
        expect("poll", isReadable(queues), p1.poll(Duration.ZERO));
        if (!queues.isLocked()) {
            expect("MSG_PEEK", readable(queues), peek());
        }
    }

    private static void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + " shows " + actual + ", but by the queues it is " + expected);
        }
    }

    private boolean isUdp() {
        return model.transport() == Transport.UDP;
    }

    private int fionread(Queues queues) {
        if (model.setup().semantics().fionread() == Fionread.NATIVE || queues.hasLeftMap()) {
            return isUdp() ? lengthOfFirst(queues.receiveQueue()) : queues.inq();
        }
        return isUdp()
                ? lengthOfFirst(queues.ingressMsg())
                : concat(queues.ingressMsg()).length();
    }

    private boolean isReadable(Queues queues) {
        boolean natively = isUdp() ? !queues.receiveQueue().isEmpty() : queues.inq() >= 1;
        return natively || !queues.ingressMsg().isEmpty();
    }

    private String readable(Queues queues) {
        if (isUdp() && queues.ingressSkb().isEmpty() && queues.ingressMsg().isEmpty()) {
            return words(queues.receiveQueue().stream().findFirst().orElse(ByteString.EMPTY));
        }
        boolean isHidden = !isUdp() && !queues.receiveQueue().isEmpty();
        return words(isHidden ? ByteString.EMPTY : concat(queues.ingressMsg()));
    }

    private String peek() {
        byte[] buffer = new byte[model.expected().length()];
        try {
            return words(ByteString.of(buffer, 0, p1.peekDontWait(buffer, 0, buffer.length)));
        } catch (ErrnoException nothing) {
            return nothing.errno().name();
        }
    }

    private static String words(ByteString bytes) {
        return bytes.isEmpty() ? NOTHING : bytes.toString();
    }

    private static int lengthOfFirst(List<ByteString> messages) {
        return messages.isEmpty() ? 0 : messages.get(0).length();
    }

    private static ByteString concat(List<ByteString> messages) {
        return messages.stream().reduce(ByteString.EMPTY, ByteString::concat);
    }
}
