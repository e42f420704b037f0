package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primed.replay.Binding;
import primed.replay.RunRecorder;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.binding.ReaderHistory.Sight;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.Softirq;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;
import primed.value.Value;

/** Moves, made one after another on a fresh selftest on the reference implementation, and recorded. */
final class MoveRun implements AutoCloseable {
    private final SelftestModel model;
    private final ReaderHistory history;
    private final SelftestSystem system;
    private final Binding binding;
    private final RunRecorder recorder;
    private final Enabled enabled;
    private final Set<Sender> arrived = new HashSet<>();
    private final Set<Integer> late = new HashSet<>();
    private boolean hasEmptyDatagram;
    private int seen;

    /** @param history what the reader is to do and see */
    MoveRun(SelftestModel model, ReaderHistory history) throws Exception {
        this.model = model;
        this.history = history;
        this.system = new SelftestSystem(model);
        this.binding = SockmapBinding.bind(system);
        this.recorder = RunRecorder.over(binding);
        this.enabled = new Enabled(system);
    }

    /** What has happened so far. */
    Behavior behavior() {
        return recorder.behavior();
    }

    /** All that the moves after this depend on. */
    Situation situation() {
        List<State> states = behavior().states();
        return new Situation(
                states.get(states.size() - 1), seen, Set.copyOf(arrived), Set.copyOf(late), hasEmptyDatagram);
    }

    /**
     * Where a run has come to.
     *
     * @param state of the spec
     * @param seen how much of its history the reader has behind it
     * @param arrived the senders that have sent
     * @param late the messages that the verdict has yet to look at
     * @param hasEmptyDatagram whether p1 has an empty datagram that the spec does not know
     */
    record Situation(State state, int seen, Set<Sender> arrived, Set<Integer> late, boolean hasEmptyDatagram) {}

    /** Whether the reader has done and seen all of its history. */
    boolean isComplete() {
        return seen == history.length();
    }

    /** Whether nobody but somebody else can do anything any more. */
    boolean isAtRest() throws Exception {
        return late.isEmpty()
                && Schedule.actionsOfEnvironment(model).stream().noneMatch(enabled::isEnabled)
                && !readerCanGoOn();
    }

    private boolean readerCanGoOn() {
        if (!system.reader().call().equals(SystemCall.FIONREAD)) {
            return enabled.ofReader().isPresent();
        }
        system.reader().goOnFrom("FIONREAD");
        return model.waitMayExpire() || !system.reader().call().equals(SystemCall.FIONREAD);
    }

    /** Makes a move, if it can be forced here and the reader sees what it is to see. */
    boolean make(Move move) throws Exception {
        if (move instanceof Move.Send send) {
            return perform(new Action("Send", Map.of("t", Value.of(send.thread())), null));
        }
        if (move instanceof Move.Deliver deliver) {
            return mayArrive(deliver.message()) && deliver(deliver.message());
        }
        if (move instanceof Move.Arrive arrive) {
            return arrive(arrive.message());
        }
        if (move instanceof Move.Look look) {
            return look(look.message());
        }
        if (move instanceof Move.Drain) {
            return drain();
        }
        if (move instanceof Move.Other other) {
            return perform(other.action());
        }
        return !isComplete() && read();
    }

    private boolean mayArrive(int message) {
        return late.stream().noneMatch(other -> from(other) == from(message));
    }

    private boolean deliver(int message) throws Exception {
        arrived.add(from(message));
        return perform(ofSoftirq("QueueSkb", message)) && goOn(message);
    }

    /** The first message to a socket can come before the socket is in its map, where nothing was redirected to it. */
    private boolean arrive(int message) throws Exception {
        boolean canBeOutsideMap = from(message) == Sender.C0 || !isRedirected();
        boolean first = arrived.add(from(message));
        late.add(message);
        return first
                && canBeOutsideMap
                && verdictOn(message) != Verdict.NONE
                && perform(ofSoftirq("QueueSkb", message));
    }

    private boolean isRedirected() {
        return arrived.contains(Sender.C0)
                && model.verdictOn(Sender.C0) == Verdict.REDIRECT
                && late.stream().noneMatch(message -> from(message) == Sender.C0);
    }

    /** UDP has p1 look when an empty datagram comes, which then stays. Nothing makes it look at p0. */
    private boolean look(int message) throws Exception {
        boolean isThere = !system.sockmap().nativeQueueOfP1().isEmpty();
        if (!late.remove(message)
                || (from(message) == Sender.C0
                        && !system.sockmap().nativeQueueOfP0().isEmpty())) {
            return false;
        }
        hasEmptyDatagram |= from(message) == Sender.C1 && isThere && model.transport() == Transport.UDP;
        return goOn(message);
    }

    private boolean goOn(int message) throws Exception {
        while (system.softirq(message).place() != Softirq.Place.DONE) {
            String next = switch (system.softirq(message).place()) {
                case DATA_READY -> "ReadSkb";
                case VERDICT -> "ApplyVerdict";
                default -> "WakeReceiver";
            };
            if (!perform(ofSoftirq(next, message))) {
                return false;
            }
        }
        return true;
    }

    private boolean drain() throws Exception {
        boolean any = false;
        while (perform(new Action("BacklogEnqueue", Map.of(), null))) {
            recorder.perform(new Action("BacklogWake", Map.of(), null));
            recorder.perform(new Action("BacklogRemove", Map.of(), null));
            any = true;
        }
        return any;
    }

    private boolean perform(Action action) throws Exception {
        if (!enabled.isEnabled(action)) {
            return false;
        }
        recorder.perform(action);
        return true;
    }

    private boolean read() throws Exception {
        Sight before = Sight.of(system.reader());
        if (system.reader().call().equals(SystemCall.FIONREAD)) {
            askFionread(before);
        } else {
            Optional<Action> next = enabled.ofReader();
            while (next.isPresent()
                    && mayTake(next.get())
                    && Sight.of(system.reader()).equals(before)) {
                recorder.perform(next.get());
                next = enabled.ofReader();
            }
        }
        Sight after = Sight.of(system.reader());
        return !after.equals(before) && after.equals(history.sights().get(seen++));
    }

    private boolean mayTake(Action action) {
        return !(hasEmptyDatagram && Set.of("PollReturns", "UdpRecvNatively").contains(action.name()));
    }

    private void askFionread(Sight before) throws Exception {
        system.reader().goOnFrom("FIONREAD");
        if (!Sight.of(system.reader()).equals(before)) {
            recorder.happened(new Action("FionreadReturns", Map.of(), null));
        } else if (model.waitMayExpire()) {
            recorder.perform(new Action("FionreadExpires", Map.of(), null));
        }
    }

    private Sender from(int message) {
        return model.from().get(message - 1);
    }

    private Verdict verdictOn(int message) {
        return model.verdictOn(from(message));
    }

    private static Action ofSoftirq(String name, int message) {
        return new Action(name, Map.of("m", Value.of(message)), null);
    }

    /** The moves that a selftest of a model has, with somebody else's actions. */
    static List<Move> movesOf(SelftestModel model, List<Action> others) {
        List<Move> moves = new ArrayList<>();
        for (int thread = 1; thread <= model.program().size(); thread++) {
            moves.add(new Move.Send(thread));
        }
        for (int message = 1; message <= model.payload().size(); message++) {
            moves.add(new Move.Deliver(message));
            moves.add(new Move.Look(message));
            moves.add(new Move.Arrive(message));
        }
        moves.add(new Move.Drain());
        moves.add(new Move.Read());
        others.forEach(action -> moves.add(new Move.Other(action)));
        return moves;
    }

    @Override
    public void close() {
        binding.close();
    }
}
