package primed.sockmap.finding;

import java.util.Map;
import java.util.Optional;

/** The trials that are safe on any machine: none of them waits inside recv. */
public final class Trials {
    private static final Map<Finding, Trial> SAFE = Map.ofEntries(
            Map.entry(Finding.SHORT_READ, ForcedTrials::shortRead),
            Map.entry(Finding.LOOP_SHORT, ForcedTrials::loopShort),
            Map.entry(Finding.FIONREAD_BLIND, ForcedTrials::fionreadBlind),
            Map.entry(Finding.SELF_REDIRECT_AT_ONCE, ForcedTrials::selfRedirectAtOnce),
            Map.entry(Finding.EAGAIN_AFTER_POLL, OrderTrials::eagainAfterPoll),
            Map.entry(Finding.ORDER_LOST, OrderTrials::orderLost),
            Map.entry(Finding.TWO_PHASE_MISMATCH, ForcedTrials::twoPhaseMismatch),
            Map.entry(Finding.TWO_PHASE_WAITS, ForcedTrials::twoPhaseWaits),
            Map.entry(Finding.TCP_SECOND_ROUND, TcpTrials::secondRound),
            Map.entry(Finding.TCP_OWN_AFTER_PEER, TcpTrials::ownAfterPeer),
            Map.entry(Finding.STOLEN_FROM_P0, OrderTrials::stolenFromP0),
            Map.entry(Finding.LOST_ON_LEAVING, ForcedTrials::lostOnLeaving));

    private Trials() {}

    /** The trial of a finding, if it is safe on any machine. */
    public static Optional<Trial> of(Finding finding) {
        return Optional.ofNullable(SAFE.get(finding));
    }
}
