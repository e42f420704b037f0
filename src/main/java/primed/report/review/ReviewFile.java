package primed.report.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the results of a run, so that the review can be written again. */
public final class ReviewFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private ReviewFile() {}

    /** Writes the results to a file. */
    public static void write(Review review, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(review) + "\n");
    }

    /**
     * Reads the results of a run.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds anything else
     */
    public static Review read(Path file) throws IOException {
        try {
            Review review = JSON.readValue(Files.readString(file), Review.class);
            if (review == null) {
                throw new IllegalArgumentException(file + " holds no results of a run.");
            }
            return review;
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException(
                    file + " holds no results of a run that this version can read: "
                            + (e instanceof JacksonException json ? json.getOriginalMessage() : "something is missing")
                            + ".",
                    e);
        }
    }
}
