package primed.sockmap.reference;

import java.util.function.Consumer;
import primed.sockmap.ByteString;
import primed.sockmap.Verdict;

/** The verdict on what arrives at one socket, and what follows from it: {@code sk_psock_verdict_apply}. */
final class VerdictProgram {
    private final Verdict verdict;
    private final ReceiveSocket source;
    private final ReceiveSocket target;
    private final Runnable scheduleWork;
    private final Consumer<ByteString> dropped;

    /**
     * @param verdict the verdict, in effect
     * @param source where packets arrive
     * @param target where a redirect leads
     * @param scheduleWork {@code schedule_delayed_work} of the target's backlog
     * @param dropped hears what is dropped
     */
    VerdictProgram(
            Verdict verdict,
            ReceiveSocket source,
            ReceiveSocket target,
            Runnable scheduleWork,
            Consumer<ByteString> dropped) {
        this.verdict = verdict;
        this.source = source;
        this.target = target;
        this.scheduleWork = scheduleWork;
        this.dropped = dropped;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Acts on one packet. TCP counts what is redirected or dropped as read. */
    void apply(Skb skb) {
        int length = skb.bytes().length();
        switch (verdict) {
            case REDIRECT -> {
                source.consumedByVerdict(length);
                target.psock.redirect(new Skb(skb.bytes(), source == target));
                scheduleWork.run();
            }
            case PASS -> {
                if (source.psock.pass(skb)) {
                    source.waitQueue.wakeUp();
                } else {
                    scheduleWork.run();
                }
            }
            case DROP -> {
                source.consumedByVerdict(length);
                dropped.accept(skb.bytes());
            }
            case NONE -> throw new IllegalStateException("no verdict program is attached");
        }
    }

    /** Acts on all that is in the native queue. */
    void applyToAll() {
        for (Skb skb = source.receiveQueue.take(); skb != null; skb = source.receiveQueue.take()) {
            apply(skb);
        }
    }
}
