package primed.trace.itf;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of traces strictly. */
final class Json {
    /** How deep arrays and objects may be nested in each other; a set takes two levels, a map three. */
    static final int DEEPEST_NESTING = 500;

    /** The longest integer, in digits. */
    static final int LONGEST_NUMBER = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads an object.
     *
     * @param firstLine the line of the source that the text starts on
     */
    static ObjectNode readObject(String text, String source, int firstLine) {
        if (text.isBlank()) {
            throw new ItfException((firstLine == 1 ? source : "line " + firstLine + " of " + source)
                    + " is empty; a JSON object was expected");
        }
        JsonNode node = read(text, source, firstLine);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ItfException(
                source + " is no ITF trace: line " + firstLine + " starts " + kind(node) + " instead of an object");
    }

    /** What a node is, in words for a message. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "the string \"" + shortened(node.asString()) + "\"";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING -> "null";
            case NUMBER -> "the number " + shortened(node.asString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static JsonNode read(String text, String source, int firstLine) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new ItfException(source + " is beyond the limits for traces: " + e.getOriginalMessage(), e);
        } catch (UnexpectedEndOfInputException e) {
            throw new ItfException(source + " is cut off at " + place(e, firstLine) + "; write or copy it again", e);
        } catch (JacksonException e) {
            throw new ItfException(
                    source + " is not JSON at " + place(e, firstLine) + ": " + firstSentence(e.getOriginalMessage()),
                    e);
        }
    }

    private static String place(JacksonException e, int firstLine) {
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? "an unknown place"
                : "line " + (location.getLineNr() + firstLine - 1) + ", column " + location.getColumnNr();
    }

    private static String firstSentence(String message) {
        return message.lines().findFirst().orElse("");
    }
}
