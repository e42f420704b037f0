package primed.sockmap.binding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.replay.Parameters;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Step;

/**
 * The messages that the verdict looks at later than inside their send. From outside that can be had for the first
 * message to a socket: it is sent before the socket comes into the map.
 */
final class LateVerdicts {
    private static final Set<String> OF_THE_SOFTIRQ = Set.of("ReadSkb", "ApplyVerdict", "WakeReceiver");
    private static final Set<String> UNSEEN = Set.of("Send", "BacklogWake", "BacklogRemove", "BeginReading");

    private final Map<Sender, Integer> messages;

    private LateVerdicts(Map<Sender, Integer> messages) {
        this.messages = messages;
    }

    /** Those of a behavior: something that could tell happens between the packet's arrival and the verdict. */
    static LateVerdicts of(Behavior behavior, SelftestModel model) {
        List<Action> actions = behavior.steps().stream().map(Step::action).toList();
        Map<Sender, Integer> first = new HashMap<>();
        Map<Sender, Integer> late = new EnumMap<>(Sender.class);
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).name().equals("QueueSkb")) {
                int message = message(actions.get(i));
                Sender from = model.from().get(message - 1);
                boolean isFirst = first.putIfAbsent(from, message) == null;
                if (isFirst
                        && verdict(from, model) != Verdict.NONE
                        && isLate(message, actions.subList(i + 1, actions.size()))) {
                    late.put(from, message);
                }
            }
        }
        return new LateVerdicts(late);
    }

    /** Whether anything that could tell comes before the softirq goes on. */
    private static boolean isLate(int message, List<Action> later) {
        for (Action action : later) {
            if (OF_THE_SOFTIRQ.contains(action.name()) && message(action) == message) {
                return false;
            }
            if (!UNSEEN.contains(action.name())) {
                return true;
            }
        }
        return false;
    }

    private static Verdict verdict(Sender from, SelftestModel model) {
        return from == Sender.C1 ? model.setup().ownVerdict() : model.setup().peerVerdict();
    }

    private static int message(Action action) {
        return new Parameters(action).integer("m");
    }

    boolean isLate(int message) {
        return messages.containsValue(message);
    }

    /** Whether the first message of this sender is one of them. */
    boolean isLate(Sender from) {
        return messages.containsKey(from);
    }
}
