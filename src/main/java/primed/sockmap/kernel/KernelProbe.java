package primed.sockmap.kernel;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.version", ""),
                System.getProperty("os.arch", ""),
                KernelTraits::ofThisKernel);
    }

    /** @param look finds the kernel's traits; it may be refused */
    static KernelProbe of(String system, String release, String architecture, Supplier<KernelTraits> look) {
        String kernel = system + " " + release;
        if (!system.toLowerCase(Locale.ROOT).equals("linux")) {
            return new KernelProbe(kernel, "This is not Linux; sockmap is a part of the Linux kernel.", null);
        }
        if (!architecture.equals("amd64")) {
            return new KernelProbe(
                    kernel, "The numbers of system calls are those of x86-64, and this is not one.", null);
        }
        try {
            return new KernelProbe(kernel, null, look.get());
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
        int errno = refusal.errno();
        return "This process cannot " + refusal.operation().words() + ": "
                + switch (refusal.operation()) {
                    case MAP_CREATE, PROG_LOAD, PROG_ATTACH, MAP_UPDATE, MAP_DELETE -> whyNotBpf(errno);
                    case SCHEDULING ->
                        errno == EPERM
                                ? "it needs CAP_SYS_NICE, to give itself a real-time priority. Run it as root."
                                : number(errno);
                    case SOCKET, CALL -> number(errno);
                };
    }

    private static String whyNotBpf(int errno) {
        return switch (errno) {
            case EPERM -> "it needs CAP_BPF and CAP_NET_ADMIN. Run it as root.";
            case ENOSYS -> "this kernel has no bpf(2) (CONFIG_BPF_SYSCALL).";
            case EINVAL, EOPNOTSUPP -> "this kernel has no sockmap (CONFIG_BPF_STREAM_PARSER), or an older one.";
            default -> number(errno);
        };
    }

    private static String number(int errno) {
        return "errno " + errno + ".";
    }
}
