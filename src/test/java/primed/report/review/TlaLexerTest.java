package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.report.review.TlaLexer.Kind;
import primed.report.review.TlaLexer.Token;

/** Tokens of TLA+, for colours. */
class TlaLexerTest {

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("specs", "sockmap"))) {
            return files.filter(file -> file.toString().endsWith(".tla")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noCharacterOfAModuleIsLost(Path module) throws IOException {
        String text = Files.readString(module);

        assertThat(together(TlaLexer.tokens(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "(* no end", "\"no end", "\"\\", "\\", "----", "\"a\nb", "\ud83d\ude00", "(*(**)", "f(x"})
    void norOfTextThatIsNoModule(String text) {
        assertThat(together(TlaLexer.tokens(text))).isEqualTo(text);
    }

    @Test
    void eachKindIsKnown() {
        List<Token> tokens = TlaLexer.tokens("""
                Put(x) == \\* puts
                  /\\ x \\in {1} (* a (* nested *) comment *)
                  /\\ y' = "a \\" b" \\cup IF TRUE
                """);

        assertThat(of(Kind.DEFINITION, tokens)).containsExactly("Put");
        assertThat(of(Kind.COMMENT, tokens)).containsExactly("\\* puts", "(* a (* nested *) comment *)");
        assertThat(of(Kind.STRING, tokens)).containsExactly("\"a \\\" b\"");
        assertThat(of(Kind.NUMBER, tokens)).containsExactly("1");
        assertThat(of(Kind.KEYWORD, tokens)).containsExactly("IF", "TRUE");
        assertThat(of(Kind.OPERATOR, tokens)).contains("\\in", "\\cup");
    }

    private static String together(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static List<String> of(Kind kind, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == kind)
                .map(Token::text)
                .toList();
    }
}
