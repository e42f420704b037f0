package primed.sockmap.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * What this machine allows.
 *
 * @param kernel the kernel's name and release, for example {@code Linux 6.18.44}
 * @param obstacle why sockmaps cannot be used here, in words for a person; null if they can
 * @param traits where the kernel stands among those that differ; null if sockmaps cannot be used
 */
public record KernelProbe(
        String kernel, @Nullable String obstacle, @Nullable KernelTraits traits) {
    private static final int EPERM = 1;
    private static final int EINVAL = 22;
    private static final int ENOSYS = 38;
    private static final int EOPNOTSUPP = 95;

    /** Looks. */
    public static KernelProbe ofThisMachine() {
        String system = System.getProperty("os.name", "");
        String kernel = system + " " + System.getProperty("os.version", "");
        if (!system.toLowerCase(Locale.ROOT).equals("linux")) {
            return new KernelProbe(kernel, "This is not Linux; sockmap is a part of the Linux kernel.", null);
        }
        if (!System.getProperty("os.arch", "").equals("amd64")) {
            return new KernelProbe(
                    kernel, "The numbers of system calls are those of x86-64, and this is not one.", null);
        }
        try {
            return new KernelProbe(kernel, null, KernelTraits.ofThisKernel());
        } catch (KernelException e) {
            return new KernelProbe(kernel, obstacle(e), null);
        } catch (UnsatisfiedLinkError e) {
            return new KernelProbe(kernel, "The C library cannot be called: " + e.getMessage(), null);
        }
    }

    /** Whether sockmaps can be used here. */
    public boolean isUsable() {
        return obstacle == null;
    }

    private static String obstacle(KernelException refusal) {
        String cannot = "This process cannot " + refusal.operation().words();
        if (refusal.errno() == EPERM && refusal.operation() == Operation.SCHEDULING) {
            return cannot + ": it needs CAP_SYS_NICE, to give itself a real-time priority. Run it as root.";
        }
        if (refusal.errno() == EPERM) {
            return cannot + ": it needs CAP_BPF and CAP_NET_ADMIN. Run it as root.";
        }
        if (refusal.errno() == ENOSYS) {
            return cannot + ": this kernel has no bpf(2) (CONFIG_BPF_SYSCALL).";
        }
        if (refusal.errno() == EINVAL || refusal.errno() == EOPNOTSUPP) {
            return cannot + ": this kernel has no sockmap (CONFIG_BPF_STREAM_PARSER), or an older one.";
        }
        return cannot + ": errno " + refusal.errno() + ".";
    }
}
