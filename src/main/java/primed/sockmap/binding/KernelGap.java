package primed.sockmap.binding;

import primed.replay.UnforceableException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.KernelSemantics.CopiedSeq;
import primed.sockmap.reference.KernelSemantics.Fionread;

/**
 * Where a model and the running kernel are of different kernels: the steps in which that shows cannot be forced here.
 *
 * @param model the model
 * @param traits of the running kernel
 */
record KernelGap(SelftestModel model, KernelTraits traits) {

    /** Whether a redirect to self, or a recv that counts it, is another here. */
    boolean isInTheData() {
        return selfRedirectDiffers() || copiedSeqDiffers();
    }

    /** A look by FIONREAD, of the reader or between two sends. */
    void beforeFionread() {
        if ((semantics().fionread() == Fionread.PSOCK) != traits.fionreadSeesPsock()) {
            throw new UnforceableException("FIONREAD of this kernel sees "
                    + (traits.fionreadSeesPsock() ? "the psock" : "the native queue") + " only");
        }
    }

    /** The verdict on p1's own data. */
    void beforeOwnVerdict() {
        if (selfRedirectDiffers()) {
            throw new UnforceableException("a redirect to self goes "
                    + (traits.selfRedirectIsPass() ? "straight to ingress_msg" : "through the worker")
                    + " in this kernel");
        }
    }

    /** A recv. */
    void beforeRecv() {
        if (copiedSeqDiffers()) {
            throw new UnforceableException(
                    "this kernel counts copied_seq " + (traits.copiedSeqCountsTwice() ? "twice" : "once"));
        }
    }

    private boolean selfRedirectDiffers() {
        return model.setup().ownVerdict() == Verdict.REDIRECT
                && semantics().selfRedirectIsPass() != traits.selfRedirectIsPass();
    }

    private boolean copiedSeqDiffers() {
        boolean twice = semantics().copiedSeq() != CopiedSeq.PASSED;
        return model.transport() == Transport.TCP && twice != traits.copiedSeqCountsTwice();
    }

    private KernelSemantics semantics() {
        return model.setup().semantics();
    }
}
