package primed.tlc.inside;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Runs models in TLC's classes, makes these as new, and writes down where their static fields differ from those of
 * freshly loaded classes. For a JVM of its own.
 */
final class RenewedTlc {
    private static final List<String> OPTIONS =
            List.of("-tool", "-checkpoint", "0", "-fp", "0", "-workers", "1", "-seed", "1");

    private RenewedTlc() {}

    /**
     * Writes the number of classes that have static fields, the number of fields that the runs have changed, and then a
     * line for each field that differs.
     *
     * @param args the file to write to, a folder for TLC's files, TLC's jar, the folder of {@code primed.tlc.inside},
     *     and then each model's configuration and spec
     */
    @SuppressWarnings("CatchAndPrintStackTrace") // the parent reads it
    public static void main(String[] args) {
        int exit = 1;
        try {
            Files.write(Path.of(args[0]), differences(args));
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace(System.err);
        } finally {
            Runtime.getRuntime().halt(exit); // TLC leaves threads behind
        }
    }

    private static List<String> differences(String... args) throws Exception {
        URL[] classPath = {
            Path.of(args[2]).toUri().toURL(), Path.of(args[3]).toUri().toURL()
        };
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (RenewableClasses used = new RenewableClasses(classPath);
                RenewableClasses fresh = new RenewableClasses(classPath)) {
            for (int i = 4; i < args.length; i += 2) {
                Path own = Files.createDirectory(Path.of(args[1], "run" + i)); // TLC names its folder after the second
                run(used, own, args[i], args[i + 1]);
            }
            Collection<Class<?>> classes = used.initialized();
            Map<String, String> after = StaticState.of(used, classes);
            Set<ObjectName> beans = beans();
            used.renew();
            used.run();
            unregister(beans);
            Map<String, String> renewed = StaticState.of(used, classes);
            Map<String, String> expected = StaticState.of(fresh, load(classes, fresh));
            List<String> lines = new ArrayList<>();
            lines.add(String.valueOf(classes.size()));
            lines.add(String.valueOf(differences(expected, after).size()));
            differences(expected, renewed).forEach((name, text) -> lines.add(name + text));
            return lines;
        }
    }

    private static void run(RenewableClasses classes, Path scratch, String config, String spec) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                scratch.resolve("parameters").toString(),
                scratch.resolve("counts").toString()));
        arguments.addAll(OPTIONS);
        arguments.addAll(List.of("-metadir", scratch.toString(), "-config", config, spec));
        Set<ObjectName> beans = beans();
        classes.renew();
        classes.loadClass("primed.tlc.inside.Session")
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
        unregister(beans);
    }

    /** The same classes of another loader, initialized in the same order. */
    private static Collection<Class<?>> load(Collection<Class<?>> classes, ClassLoader loader)
            throws ClassNotFoundException {
        Set<Class<?>> loaded = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            loaded.add(Class.forName(type.getName(), true, loader));
        }
        return loaded;
    }

    private static Map<String, String> differences(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((name, text) -> {
            if (!text.equals(actual.get(name))) {
                differences.put(name, ": expected " + text + ", actual " + actual.get(name));
            }
        });
        return differences;
    }

    private static Set<ObjectName> beans() {
        return new HashSet<>(ManagementFactory.getPlatformMBeanServer().queryNames(null, null));
    }

    private static void unregister(Set<ObjectName> before) throws JMException, IOException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName bean : server.queryNames(null, null)) {
            if (!before.contains(bean)) {
                server.unregisterMBean(bean);
            }
        }
    }
}
