package primed.report.review;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How suites went on a running kernel, as JSON. */
public final class KernelSuitesJson {
    private KernelSuitesJson() {}

    /** Writes a table. */
    public static JsonNode write(KernelSuites table) {
        return JsonMapper.shared().valueToTree(table);
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static KernelSuites read(String text) {
        try {
            return JsonMapper.shared().readValue(text, KernelSuites.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no table of suites on a kernel: " + e.getOriginalMessage(), e);
        }
    }
}
