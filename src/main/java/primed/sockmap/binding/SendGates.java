package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.List;
import primed.replay.BlockedException;
import primed.sockmap.SockmapSocket;

/** The senders' programs: what each thread sends next, and the gate between two sends, which FIONREAD opens. */
final class SendGates {
    private final SelftestModel model;
    private final KernelGap gap;
    private final SockmapSocket p1;
    private final List<Integer> sent = new ArrayList<>();

    SendGates(SelftestModel model, KernelGap gap, SockmapSocket p1) {
        this.model = model;
        this.gap = gap;
        this.p1 = p1;
    }

    /**
     * The thread goes on to its next message.
     *
     * @param thread from 1
     * @throws BlockedException if it waits at its gate
     */
    void pass(int thread) {
        List<Integer> program = model.program().get(thread - 1);
        if (isAtGate(program)) {
            int shown = fionread();
            if (shown < demanded(program)) {
                throw new BlockedException(
                        "thread " + thread + " waits for FIONREAD " + demanded(program) + "; it shows " + shown);
            }
        }
        sent.add(program.get(sentOf(program)));
    }

    /** Each thread at its gate looks once more, and must not get on. */
    void expectClosed() {
        for (List<Integer> program : model.program()) {
            if (isAtGate(program)) {
                int shown = fionread();
                if (shown >= demanded(program)) {
                    throw new IllegalStateException(
                            "FIONREAD shows " + shown + ", and the gate between two sends is open");
                }
            }
        }
    }

    private int fionread() {
        gap.beforeFionread();
        return p1.fionread();
    }

    private boolean isAtGate(List<Integer> program) {
        int next = sentOf(program);
        return model.isGated() && !model.waitMayExpire() && next > 0 && next < program.size();
    }

    private int sentOf(List<Integer> program) {
        return (int) sent.stream().filter(program::contains).count();
    }

    /** The length of the message that the thread has sent last. */
    private int demanded(List<Integer> program) {
        return model.payload().get(program.get(sentOf(program) - 1) - 1).length();
    }
}
