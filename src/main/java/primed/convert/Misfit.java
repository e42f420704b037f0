package primed.convert;

/**
 * A place of a spec whose values a Java type cannot hold.
 *
 * @param path the place, such as {@code log[].term}
 * @param message what does not fit
 */
public record Misfit(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
