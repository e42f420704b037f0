package primed.report.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's own style and script.
 *
 * @param style CSS
 * @param script JavaScript
 */
public record Assets(String style, String script) {

    static Assets load() {
        return new Assets(resource("review.css"), resource("review.js"));
    }

    /** What the page may do: run its own script and nothing else, fetch nothing. */
    public String policy() {
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '" + hash()
                + "'; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
