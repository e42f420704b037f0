package primed.tlc.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Optional;

/** TLC's classes, loaded anew for one run: TLC keeps its state in static fields. The bytes are read only once. */
final class FreshClasses extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, Optional<byte[]>> read;

    /** @param read the bytes of the classes that were loaded before, by name; empty for those that are not there */
    FreshClasses(URL[] classPath, Map<String, Optional<byte[]>> read) {
        super(classPath, ClassLoader.getPlatformClassLoader());
        this.read = read;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = read.computeIfAbsent(name, this::read).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
    }

    private Optional<byte[]> read(String name) {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
