package primed.sockmap.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.KernelSemantics.CopiedSeq;
import primed.sockmap.reference.KernelSemantics.Fionread;

/** Which constants of the spec stand for which kernel. */
public final class LabKernels {
    /** The kernels that the lab boots if it is not told otherwise. */
    public static final List<String> DEFAULT = List.of("6.1.176", "6.1.192");

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private LabKernels() {}

    /** The upstream version in a kernel's release, for example of {@code Linux 6.18.44-1-cloud}. */
    public static String versionOf(String release) {
        Matcher matcher = VERSION.matcher(release);
        return matcher.find() ? matcher.group() : release;
    }

    /** The constants of a version that the spec knows. */
    public static Optional<KernelSemantics> known(String version) {
        if (version.equals("6.1.176")) {
            return Optional.of(KernelSemantics.LINUX_6_1_176);
        }
        if (version.equals("6.1.192")) {
            return Optional.of(KernelSemantics.LINUX_6_1_192);
        }
        if (version.equals("6.12.117")) {
            return Optional.of(KernelSemantics.LINUX_NEXT);
        }
        return version.startsWith("6.18.") ? Optional.of(KernelSemantics.LINUX_6_18) : Optional.empty();
    }

    /**
     * The constants by their names in the spec.
     *
     * @throws IllegalArgumentException if one is missing or not known
     */
    public static KernelSemantics ofConstants(Map<String, String> constants) {
        return new KernelSemantics(
                Fionread.valueOf(constant(constants, "FionreadSees")),
                CopiedSeq.valueOf(constant(constants, "CopiedSeq")),
                constant(constants, "SelfRedirect").equals("PASS"));
    }

    private static String constant(Map<String, String> constants, String name) {
        String value = constants.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no constant " + name + " in " + constants);
        }
        return value.toUpperCase(Locale.ROOT);
    }

    /** The constants by their names in the spec. */
    public static Map<String, String> constants(KernelSemantics kernel) {
        return new TreeMap<>(Map.of(
                "FionreadSees", kernel.fionread().name().toLowerCase(Locale.ROOT),
                "CopiedSeq", kernel.copiedSeq().name().toLowerCase(Locale.ROOT),
                "SelfRedirect", kernel.selfRedirectIsPass() ? "pass" : "worker"));
    }

    /**
     * The constants of another version, as they were found out by trying.
     *
     * @param ownStaysAfterPeer whether TCP's own data stays in the native queue after redirected data was read
     */
    public static KernelSemantics tried(KernelTraits traits, boolean ownStaysAfterPeer) {
        CopiedSeq once = ownStaysAfterPeer ? CopiedSeq.ALL : CopiedSeq.PASSED;
        CopiedSeq twice = ownStaysAfterPeer ? CopiedSeq.ALL : CopiedSeq.OWN;
        return new KernelSemantics(
                traits.fionreadSeesPsock() ? Fionread.PSOCK : Fionread.NATIVE,
                traits.copiedSeqCountsTwice() ? twice : once,
                traits.selfRedirectIsPass());
    }
}
