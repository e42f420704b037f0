package primed.tlc.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class does to its static fields is undone, in every way that a class can hold state. */
class RenewableClassesTest {
    private static final List<String> SOURCES = List.of(
            "public class Counter { static int count; public static int next() { return ++count; } }",
            """
            public class Names {
                private static final java.util.List<String> SEEN = new java.util.ArrayList<>();
                public static int add() { SEEN.add("a"); return SEEN.size(); }
            }
            """,
            "public interface Shared { java.util.List<String> SEEN = new java.util.ArrayList<>(); int MOST = 3; }",
            """
            public class Sharing implements Shared {
                public static int add() { SEEN.add("a"); return SEEN.size(); }
                public static int most() { return MOST; }
            }
            """,
            "public class Below extends Sharing { public static int add() { Below.SEEN.add(\"b\"); return SEEN.size(); } }",
            "public class First { static int value = Integer.getInteger(\"primed.test.first\", 1); }",
            "public class Second { static final int TWICE = 2 * First.value; public static int twice() { return TWICE; } }",
            """
            public enum Colour {
                RED, GREEN;
                public static int same() { return valueOf("RED") == RED && RED.ordinal() == 0 ? 1 : 0; }
            }
            """,
            """
            public class Kinds {
                static boolean flag; static char letter; static long big; static double real; static Object some;
                public static int used() {
                    int before = (flag ? 1 : 0) + (letter != 0 ? 1 : 0) + (big != 0 ? 1 : 0) + (real != 0 ? 1 : 0)
                            + (some != null ? 1 : 0);
                    flag = true; letter = 'x'; big = 1; real = 1; some = "";
                    return before;
                }
            }
            """,
            "public class Failing { static int value = 1 / Integer.getInteger(\"primed.test.zero\", 0);"
                    + " public static int value() { return value; } }");

    @TempDir
    private Path folder = Path.of("");

    private RenewableClasses classes = new RenewableClasses();

    @BeforeEach
    void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "8", "-Xlint:-options", "-d", folder.toString()));
        for (String source : SOURCES) {
            String name = source.replaceFirst("(?s)public (?:class|interface|enum) (\\w+).*", "$1")
                    .strip();
            arguments.add(
                    Files.writeString(folder.resolve(name + ".java"), source).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        classes = new RenewableClasses(folder.toUri().toURL());
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("primed.test.first");
        classes.close();
    }

    private int call(String type, String name) throws ReflectiveOperationException {
        Method method = classes.loadClass(type).getMethod(name);
        return (Integer) method.invoke(null);
    }

    @Test
    void aFieldWithoutAValueHasNoneAgain() throws Exception {
        assertThat(call("Counter", "next")).isEqualTo(1);
        assertThat(call("Counter", "next")).isEqualTo(2);
        classes.renew();
        assertThat(call("Counter", "next")).isEqualTo(1);
    }

    @Test
    void fieldsOfEveryKindAreCleared() throws Exception {
        assertThat(call("Kinds", "used")).isZero();
        assertThat(call("Kinds", "used")).isEqualTo(5);
        classes.renew();
        assertThat(call("Kinds", "used")).isZero();
    }

    @Test
    void aFinalCollectionIsANewOne() throws Exception {
        call("Names", "add");
        assertThat(call("Names", "add")).isEqualTo(2);
        classes.renew();
        assertThat(call("Names", "add")).isEqualTo(1);
    }

    @Test
    void theCollectionOfAnInterfaceIsANewOneForAllWhoInheritIt() throws Exception {
        call("Sharing", "add");
        assertThat(call("Below", "add")).isEqualTo(2);
        classes.renew();
        assertThat(call("Below", "add")).isEqualTo(1);
        assertThat(call("Sharing", "add")).isEqualTo(2);
        assertThat(call("Sharing", "most")).isEqualTo(3);
    }

    @Test
    void anInitializerRunsAfterThoseThatItUses() throws Exception {
        assertThat(call("Second", "twice")).isEqualTo(2);
        System.setProperty("primed.test.first", "5");
        assertThat(call("Second", "twice")).isEqualTo(2);
        classes.renew();
        assertThat(call("Second", "twice")).isEqualTo(10);
    }

    @Test
    void theConstantsOfAnEnumStayWhatTheyAre() throws Exception {
        assertThat(call("Colour", "same")).isEqualTo(1);
        classes.renew();
        assertThat(call("Colour", "same")).isEqualTo(1);
    }

    @Test
    void isNotWholeOnceAnInitializerHasFailed() throws Exception {
        call("Counter", "next");
        assertThat(classes.isWhole()).isTrue();
        assertThatThrownBy(() -> call("Failing", "value")).hasRootCauseInstanceOf(ArithmeticException.class);
        assertThat(classes.isWhole()).isFalse();
    }

    @Test
    void aClassThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> classes.loadClass("Nowhere")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> classes.loadClass(InterfaceFields.holderOf("Nowhere")))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
