package primed.sockmap.kernel;

import primed.sockmap.ByteString;

/**
 * Holds redirected data back in {@code ingress_skb}: p1's receive memory is over its limit, so that
 * {@code sk_psock_skb_ingress} refuses what is not p1's own, and the worker tries again each jiffy. p1's own data in
 * front of it goes on. It takes no privilege.
 *
 * <p>The memory is filled with the time stamps of p1's own sends ({@code SO_TIMESTAMPING}), which wait in its error
 * queue; so poll has POLLERR to tell and does not sleep any more. Own data that is sent meanwhile may be dropped.
 */
public final class MemoryHold implements AutoCloseable {
    private static final int TX_SOFTWARE = 1 << 1;
    private static final int REPORT_SOFTWARE = 1 << 4;
    private static final int SENDS = 32;
    private static final ByteString ONE_BYTE = ByteString.of("0");

    private final KernelSocket p1;
    private final int formerLimit;
    private int errors;
    private boolean open = true;

    private MemoryHold(KernelSocket p1) {
        this.p1 = p1;
        this.formerLimit = p1.option(Libc.SO_RCVBUF) / 2; // the kernel doubles what it is given
    }

    /**
     * Begins to hold back.
     *
     * @throws KernelException if the kernel refuses
     * @throws IllegalStateException if the memory does not fill up
     */
    static MemoryHold of(KernelSocket p1) {
        MemoryHold hold = new MemoryHold(p1);
        try {
            hold.fill();
            return hold;
        } catch (RuntimeException e) {
            hold.closeAfter(e);
            throw e;
        }
    }

    private void fill() {
        int before = p1.receiveMemory();
        p1.setOption(Libc.SO_TIMESTAMPING, TX_SOFTWARE | REPORT_SOFTWARE);
        for (int sends = 0; sends < SENDS; sends++) {
            p1.send(ONE_BYTE);
        }
        p1.setOption(Libc.SO_TIMESTAMPING, 0);
        p1.setOption(Libc.SO_RCVBUF, 0); // the least that there is
        errors = p1.receiveMemory() - before;
        if (errors <= p1.option(Libc.SO_RCVBUF)) {
            throw new IllegalStateException("time stamps of " + SENDS + " sends fill " + errors + " bytes only");
        }
    }

    /** How much of p1's receive memory is the hold's own; 0 when it is over. */
    int errors() {
        return errors;
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Lets the redirected data go: within some jiffies the worker tries again. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        errors = 0;
        try {
            p1.setOption(Libc.SO_RCVBUF, formerLimit);
        } finally {
            p1.emptyErrorQueue();
        }
    }
}
