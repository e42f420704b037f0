package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A jar file with modules at its root, such as the CommunityModules. */
record LibraryJar(Path file) {

    /** Copies the modules, for TLC finds modules of a library in folders only. */
    void unpackInto(Path folder) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<ZipEntry> modules = jar.stream()
                    .map(ZipEntry.class::cast)
                    .filter(entry -> entry.getName().matches("\\w+\\.tla"))
                    .toList();
            for (ZipEntry module : modules) {
                Path target = folder.resolve(module.getName());
                if (!Files.exists(target)) {
                    Files.copy(jar.getInputStream(module), target);
                }
            }
        }
    }
}
