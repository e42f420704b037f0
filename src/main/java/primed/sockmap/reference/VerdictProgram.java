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
    private final Consumer<Skb> action;

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
        this.action = switch (verdict) {
            case REDIRECT -> this::redirect;
            case PASS -> this::pass;
            case DROP -> this::drop;
            case NONE ->
                skb -> {
                    throw new IllegalStateException("no verdict program is attached");
                };
        };
    }

    Verdict verdict() {
        return verdict;
    }

    /** Acts on one packet. TCP counts what is redirected or dropped as read. */
    void apply(Skb skb) {
        action.accept(skb);
    }

    private void redirect(Skb skb) {
        source.consumedByVerdict(skb.bytes().length());
        target.psock.redirect(new Skb(skb.bytes(), source == target));
        scheduleWork.run();
    }

    private void pass(Skb skb) {
        if (source.psock.pass(skb)) {
            source.waitQueue.wakeUp();
        } else {
            scheduleWork.run();
        }
    }

    private void drop(Skb skb) {
        source.consumedByVerdict(skb.bytes().length());
        dropped.accept(skb.bytes());
    }

    /** Acts on all that is in the native queue. */
    void applyToAll() {
        for (Skb skb = source.receiveQueue.take(); skb != null; skb = source.receiveQueue.take()) {
            apply(skb);
        }
    }
}
