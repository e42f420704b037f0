package primed.trace.itf;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Whole files of UTF-8 text. */
final class TextFiles {
    private TextFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ItfException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new ItfException(file + " is not UTF-8 text; ITF traces are", e);
        } catch (IOException e) {
            throw new ItfException(file + " cannot be read: " + e, e);
        }
    }

    /** Writes a file, or replaces it at once: nobody ever sees a part of it. */
    static void write(Path file, String text) {
        Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp"); // as short whatever the file's name
        try {
            try {
                Files.writeString(draft, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ItfException(file + " cannot be written: " + e, e);
        }
    }
}
