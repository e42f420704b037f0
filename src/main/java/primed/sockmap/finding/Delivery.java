package primed.sockmap.finding;

import primed.sockmap.kernel.Wire;

/** Whether what was sent has been delivered. */
public final class Delivery {
    private Delivery() {}

    /**
     * Ends a trial whose data is still on the wire.
     *
     * @throws Trial.LostException if there is a packet
     */
    public static void failUnlessDone() {
        if (!Wire.isEmpty()) {
            throw new Trial.LostException("the softirq was left to ksoftirqd");
        }
    }
}
