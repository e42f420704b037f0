package primed.sockmap.reference;

import primed.sockmap.Verdict;

/**
 * Where kernels differ.
 *
 * @param fionread what FIONREAD looks at
 * @param copiedSeq which bytes a TCP recv adds to {@code copied_seq} when it reads them from the psock
 * @param selfRedirectIsPass true if a redirect to the socket itself is treated as PASS (490a83d6386e), false if it goes
 *     through the backlog worker like any other
 */
public record KernelSemantics(Fionread fionread, CopiedSeq copiedSeq, boolean selfRedirectIsPass) {

    /** What FIONREAD looks at. */
    public enum Fionread {
        /** The native queue: before 929e30f93125. */
        NATIVE,
        /** The psock's {@code ingress_msg}: since 929e30f93125. */
        PSOCK
    }

    /** Which bytes a TCP recv adds to {@code copied_seq}. */
    public enum CopiedSeq {
        /** All of them. */
        ALL,
        /** Those that arrived at this socket, even if a redirect has counted them before. */
        OWN,
        /** Those that arrived at this socket and were passed. */
        PASSED
    }

    /** Linux 6.18: FIONREAD sees the psock, a redirect to self takes the worker and is counted twice. */
    public static final KernelSemantics LINUX_6_18 = new KernelSemantics(Fionread.PSOCK, CopiedSeq.OWN, false);

    /** Linux 6.1.176: as 6.18, but FIONREAD is the native one. */
    public static final KernelSemantics LINUX_6_1_176 = new KernelSemantics(Fionread.NATIVE, CopiedSeq.OWN, false);

    /** Linux 6.1.192: FIONREAD is still the native one, 490a83d6386e is in it. */
    public static final KernelSemantics LINUX_6_1_192 = new KernelSemantics(Fionread.NATIVE, CopiedSeq.PASSED, true);

    /** Linux with 490a83d6386e and 929e30f93125, as 6.12.117. */
    public static final KernelSemantics LINUX_NEXT = new KernelSemantics(Fionread.PSOCK, CopiedSeq.PASSED, true);

    /**
     * What happens to a socket's own data.
     *
     * @param ownVerdict as the program says
     */
    public Verdict effectiveOwnVerdict(Verdict ownVerdict) {
        return ownVerdict == Verdict.REDIRECT && selfRedirectIsPass ? Verdict.PASS : ownVerdict;
    }
}
