package primed.tlc.inside;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** One model's turn in a JVM that runs several: what it changes in the JVM is put back when it is over. */
final class Turn implements Runnable {
    private static final int FAILED = 255;
    /** Where threads of pools wait for work. */
    private static final Set<String> IDLE =
            Set.of("java.util.concurrent.ThreadPoolExecutor.getTask", "java.util.concurrent.ForkJoinPool.awaitWork");

    private static final long LAST_STEPS_MILLIS = 500;

    private final Request request;
    private final RenewableClasses classes;
    private final Frames frames;

    Turn(Request request, RenewableClasses classes, Frames frames) {
        this.request = request;
        this.classes = classes;
        this.frames = frames;
    }

    @Override
    public void run() {
        Properties properties = (Properties) System.getProperties().clone();
        Set<ObjectName> beans = beans();
        int exit = FAILED;
        boolean restored = false;
        try (PrintStream out = new PrintStream(frames, true, StandardCharsets.UTF_8);
                PrintStream err = new PrintStream(request.standardError().toFile(), StandardCharsets.UTF_8)) {
            System.setOut(out);
            System.setErr(err);
            request.properties().forEach(System::setProperty);
            Thread.currentThread().setContextClassLoader(classes);
            classes.renew();
            exit = session();
            boolean put = restore(beans);
            restored = isAlone() && put && classes.isWhole();
        } catch (IOException | ReflectiveOperationException e) {
            e.printStackTrace(System.err);
        } finally {
            System.setProperties(properties);
            end(exit, restored);
        }
    }

    private int session() throws ReflectiveOperationException {
        try {
            return (Integer) classes.loadClass("primed.tlc.inside.Session")
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) request.arguments().toArray(String[]::new));
        } catch (InvocationTargetException e) {
            Objects.requireNonNullElse(e.getCause(), e).printStackTrace(System.err);
            throw e;
        }
    }

    /** Whether all threads of the run have ended, or do so soon. */
    private static boolean isAlone() {
        Thread[] threads = new Thread[64];
        int count = Thread.currentThread().getThreadGroup().enumerate(threads);
        long end = System.nanoTime() + LAST_STEPS_MILLIS * 1_000_000;
        for (int i = 0; i < count; i++) {
            Thread thread = threads[i];
            if (thread != Thread.currentThread() && !isIdle(thread) && !ends(thread, end)) {
                return false;
            }
        }
        return count < threads.length;
    }

    /**
     * A thread of a pool that has nothing to do; TLC leaves one behind for each temporal property it finds violated.
     */
    private static boolean isIdle(Thread thread) {
        if (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            return false;
        }
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> IDLE.contains(frame.getClassName() + "." + frame.getMethodName()));
    }

    private static boolean ends(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            return !thread.isAlive();
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Set<ObjectName> beans() {
        return ManagementFactory.getPlatformMBeanServer().queryNames(null, null);
    }

    private static boolean restore(Set<ObjectName> beans) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> added = new HashSet<>(beans());
        added.removeAll(beans);
        try {
            for (ObjectName bean : added) {
                server.unregisterMBean(bean);
            }
            return true;
        } catch (JMException e) {
            return false;
        }
    }

    private void end(int exit, boolean reusable) {
        try {
            frames.end(exit, reusable);
        } catch (IOException e) {
            // The parent is gone, and standard input says so too.
        }
    }
}
