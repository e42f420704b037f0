package primed.sockmap.race;

import primed.sockmap.binding.SelftestModel;
import primed.sockmap.kernel.KernelTraits;

/** The constants of {@code MCSelftest.tla} that say of the spec what a setting and a kernel are. */
final class RaceModel {
    private RaceModel() {}

    /**
     * The model of a race. Its waits for FIONREAD may run out, as real ones may; a log shows whether they did.
     *
     * @param traits of the kernel, or of the implementation that stands for it
     * @param deferred whether delivery may happen after send has returned; on loopback that is rare
     */
    static SelftestModel of(RaceSetting setting, KernelTraits traits, boolean deferred) {
        return SelftestModel.of(
                "Program = " + (setting.senders() == Senders.TWO ? "TwoThreads" : "OneThread"),
                "Transport = " + setting.transport(),
                "OwnVerdict = " + setting.ownVerdict(),
                "SelfRedirect = " + (traits.selfRedirectIsPass() ? "pass" : "worker"),
                "FionreadSees = " + (traits.fionreadSeesPsock() ? "psock" : "native"),
                "CopiedSeq = " + (traits.copiedSeqCountsTwice() ? "own" : "passed"),
                "Delivery = " + (deferred ? "deferred" : "inSend"),
                "Gate = " + truth(setting.gate()),
                "WaitMayExpire = TRUE",
                "ReadsAfterSends = " + truth(!setting.overlap()),
                "Reader = " + setting.reader().inSpec());
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }
}
