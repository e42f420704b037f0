package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules that a spec is made of. */
class ModuleFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path module(String name, String buildsOn) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".tla"), "---- MODULE " + name + " ----\n" + buildsOn + "\n====\n");
    }

    @Test
    void eachIsFoundOnceHoweverDeep() throws IOException {
        Path top = module("Top", "EXTENDS Left, Right, Naturals");
        module("Left", "EXTENDS Base");
        module("Right", "EXTENDS Base");
        module("Base", "Up == INSTANCE Top");
        module("Alone", "");

        assertThat(ModuleFile.of(List.of(top, folder.resolve("Missing.tla"))))
                .extracting(ModuleFile::name)
                .containsExactly("Top", "Left", "Right", "Base");
    }
}
