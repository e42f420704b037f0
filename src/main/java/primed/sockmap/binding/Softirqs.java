package primed.sockmap.binding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import primed.replay.UnforceableException;
import primed.sockmap.Transport;

/**
 * How far the spec's softirq of each message has come. The kernel does all of a softirq's steps inside send, unless the
 * verdict is made to look later; so until the spec's is as far, nobody may look.
 */
final class Softirqs {
    private final Map<Integer, Stage> stages = new TreeMap<>();
    private final LateVerdicts late;
    private final Transport transport;

    /** A softirq's steps, in their order. */
    enum Stage {
        /** The packet is in the native queue. */
        QUEUED,
        /** The verdict has taken the packet out of it. */
        IN_HAND,
        /** The packet is where the verdict sends it. */
        APPLIED,
        /** The receiver has been woken. */
        DONE
    }

    Softirqs(LateVerdicts late, Transport transport) {
        this.late = late;
        this.transport = transport;
    }

    void put(int message, Stage stage) {
        stages.put(message, stage);
    }

    /** Whether the message waits in its socket's native queue for the verdict to look. */
    boolean isHeld(int message) {
        return late.isLate(message) && stages.get(message) == Stage.QUEUED;
    }

    /** Whether p1's low-water mark keeps any message from the verdict. */
    boolean isAnyBelowLowWater() {
        return stages.keySet().stream().anyMatch(message -> late.isBelowLowWater(message) && isHeld(message));
    }

    /** Whether the kernel has done all of a message's softirq, and the spec has yet to apply the verdict. */
    private boolean isUnderWay(int message) {
        return stages.getOrDefault(message, Stage.DONE).compareTo(Stage.APPLIED) < 0 && !isHeld(message);
    }

    /** The messages whose softirqs are under way, besides one. */
    List<Integer> underWayBesides(int message) {
        return stages.keySet().stream()
                .filter(other -> other != message && isUnderWay(other))
                .toList();
    }

    /**
     * Somebody is about to look. What is left when the verdict has been applied is a wake-up, which a reader that polls
     * cannot tell from one before. A softirq whose packet stays in the native queue (TCP, when the kernel believes that
     * it has been read) is done as well, and the kernel shows it.
     *
     * @throws UnforceableException if a softirq is under way that is over in the kernel
     */
    void expectNoneUnderWay(String what, ReadableData readable) {
        for (Map.Entry<Integer, Stage> softirq : stages.entrySet()) {
            boolean isUnderWay = isUnderWay(softirq.getKey());
            if (isUnderWay && staysNative(softirq.getValue(), readable)) {
                softirq.setValue(Stage.DONE);
            } else if (isUnderWay) {
                throw new UnforceableException("a send is over when its softirq is, but here " + what
                        + " while the softirq of message " + softirq.getKey() + " is under way");
            }
        }
    }

    private boolean staysNative(Stage stage, ReadableData readable) {
        return stage == Stage.QUEUED && transport == Transport.TCP && readable.isNativeOnly();
    }
}
