package primed.sockmap.binding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.replay.Parameters;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Step;

/**
 * The messages that the verdict looks at later than inside their send. From outside that can be had for the first
 * message to a socket: it is sent before the socket comes into the map, which p1 must be in before anything is
 * redirected to it; and over TCP for all that p1 gets of its own: its low-water mark is raised, and the verdict waits
 * for more.
 */
final class LateVerdicts {
    private static final Set<String> OF_THE_SOFTIRQ = Set.of("ReadSkb", "ApplyVerdict", "WakeReceiver");
    private static final Set<String> UNSEEN = Set.of("Send", "BacklogWake", "BacklogRemove", "BeginReading");

    private final Map<Sender, Integer> beforeInsertion;
    private final Set<Integer> belowLowWater;

    private LateVerdicts(Map<Sender, Integer> beforeInsertion, Set<Integer> belowLowWater) {
        this.beforeInsertion = beforeInsertion;
        this.belowLowWater = belowLowWater;
    }

    /** Those of a behavior: something that could tell happens between the packet's arrival and the verdict. */
    static LateVerdicts of(Behavior behavior, SelftestModel model) {
        List<Action> actions = behavior.steps().stream().map(Step::action).toList();
        Map<Sender, Integer> first = new HashMap<>();
        Map<Sender, Integer> late = new EnumMap<>(Sender.class);
        Set<Integer> lateSegments = new HashSet<>();
        boolean isP1Needed = false;
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).name().equals("QueueSkb")) {
                int message = message(actions.get(i));
                Sender from = model.from().get(message - 1);
                boolean isFirst = first.putIfAbsent(from, message) == null;
                List<Action> later = actions.subList(i + 1, actions.size());
                boolean isLate = verdict(from, model) != Verdict.NONE && isLate(message, later);
                if (isLate && isFirst && !(from == Sender.C1 && isP1Needed)) {
                    late.put(from, message);
                } else if (isLate
                        && from == Sender.C1
                        && model.transport() == Transport.TCP
                        && goesOn(message, later)) {
                    lateSegments.add(message);
                }
                isP1Needed |=
                        from == Sender.C0 && verdict(from, model) == Verdict.REDIRECT && !late.containsValue(message);
            }
        }
        return new LateVerdicts(late, lateSegments);
    }

    /** Whether anything that could tell comes before the softirq goes on. */
    private static boolean isLate(int message, List<Action> later) {
        for (Action action : later) {
            if (isOfSoftirq(action, message)) {
                return false;
            }
            if (!UNSEEN.contains(action.name())) {
                return true;
            }
        }
        return false;
    }

    /** A segment that the kernel believes to have been read stays where it is, without anything holding it. */
    private static boolean goesOn(int message, List<Action> later) {
        return later.stream().anyMatch(action -> isOfSoftirq(action, message));
    }

    private static boolean isOfSoftirq(Action action, int message) {
        return OF_THE_SOFTIRQ.contains(action.name()) && message(action) == message;
    }

    private static Verdict verdict(Sender from, SelftestModel model) {
        return from == Sender.C1 ? model.setup().ownVerdict() : model.setup().peerVerdict();
    }

    private static int message(Action action) {
        return new Parameters(action).integer("m");
    }

    boolean isLate(int message) {
        return isBeforeInsertion(message) || isBelowLowWater(message);
    }

    /** Whether a message comes before its socket comes into the map. */
    boolean isBeforeInsertion(int message) {
        return beforeInsertion.containsValue(message);
    }

    /** Whether the first message of this sender does. */
    boolean isBeforeInsertion(Sender from) {
        return beforeInsertion.containsKey(from);
    }

    /** Whether a message is held by p1's low-water mark. */
    boolean isBelowLowWater(int message) {
        return belowLowWater.contains(message);
    }
}
