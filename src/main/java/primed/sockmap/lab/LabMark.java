package primed.sockmap.lab;

/** How a guest can tell that the lab has booted it: the same token in two places. */
public final class LabMark {
    /** Precedes the token on the kernel's command line. */
    public static final String OPTION = "primed.lab=";

    /** The file of the initramfs that holds the token. */
    public static final String FILE = "primed/token";

    private LabMark() {}
}
