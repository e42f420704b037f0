package primed.tlc.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;

/**
 * TLC's classes, loaded once for one run after another. TLC keeps its state in static fields: before each run they are
 * all given back the values that they have in freshly loaded classes, by running the static initializers again in the
 * order in which they ended the first time. What the JVM has compiled stays compiled.
 *
 * <p>Enums are the exception: a JVM knows their constants by other ways too, so that they cannot be made anew. TLC
 * keeps no state in them.
 */
final class RenewableClasses extends URLClassLoader implements Consumer<Class<?>>, Runnable {
    static {
        registerAsParallelCapable();
    }

    /** The classes that number strings which a spec may have too; see {@link UserOutput}. */
    private static final Set<String> AFTER_SPEC = Set.of("tlc2.module.TLC");

    private final Map<String, Optional<ClassReader>> files = new ConcurrentHashMap<>();
    private final ClassRewriter rewriter = new ClassRewriter(this::file);
    private final Set<Class<?>> begun = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<Class<?>> initialized = Collections.synchronizedSet(new LinkedHashSet<>());

    RenewableClasses(URL... classPath) {
        super(classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = rewriter.bytes(name.replace('.', '/')).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
    }

    private Optional<ClassReader> file(String internalName) {
        return files.computeIfAbsent(internalName, this::read);
    }

    private Optional<ClassReader> read(String internalName) {
        URL resource = findResource(internalName + ".class");
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream in = resource.openStream()) {
            return Optional.of(new ClassReader(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears from each class that its initializer begins, and then that it has ended. */
    @Override
    public void accept(Class<?> type) {
        if (!begun.add(type)) {
            initialized.add(type);
        }
    }

    /** The classes with static fields or an initializer, in the order in which they became usable. */
    List<Class<?>> initialized() {
        synchronized (initialized) {
            return List.copyOf(initialized);
        }
    }

    /** Whether no initializer has failed: the JVM would never run it again. */
    boolean isWhole() {
        return begun.size() == initialized.size();
    }

    /**
     * Gives all static fields the values of freshly loaded classes.
     *
     * @throws ReflectiveOperationException if an initializer fails, so that these classes are of no more use
     */
    void renew() throws ReflectiveOperationException {
        List<Class<?>> classes = initialized();
        for (Class<?> type : classes) {
            clear(type);
        }
        for (Class<?> type : classes) {
            if (!AFTER_SPEC.contains(type.getName())) {
                initialize(type);
            }
        }
    }

    /** Initializes what a fresh TLC initializes only when it has read the spec. */
    @Override
    public void run() {
        for (Class<?> type : initialized()) {
            if (AFTER_SPEC.contains(type.getName())) {
                try {
                    initialize(type);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void clear(Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers)) {
                field.setAccessible(true);
                field.set(null, Array.get(Array.newInstance(field.getType(), 1), 0));
            }
        }
    }

    private static void initialize(Class<?> type) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(RenewableClass.INITIALIZER)) {
                method.setAccessible(true);
                method.invoke(null);
            }
        }
    }
}
