package primed.trace.itf;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Lays JSON out for people and their diffs: what fits into a line stands on one, the rest is broken up.
 *
 * <p>Strings keep all characters but those that JSON or UTF-8 cannot hold.
 */
final class Layout {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    /** The lines of a trace, the last one ended too; each state is a block of its own. */
    static String pretty(JsonNode trace) {
        Layout layout = new Layout();
        layout.append(trace, "", 0, 3);
        return layout.out.append('\n').toString();
    }

    /** The node on one line, which is not ended. */
    static String flat(JsonNode node) {
        Layout layout = new Layout();
        layout.appendFlat(node, Integer.MAX_VALUE);
        return layout.out.toString();
    }

    /**
     * Appends a node after {@code column} characters of a line whose next ones begin with {@code indent}.
     *
     * @param blocks how many levels of objects from here on are broken up even if they would fit
     */
    private void append(JsonNode node, String indent, int column, int blocks) {
        int before = out.length();
        boolean isBlock = blocks > 0 && (node.isObject() || node.path(0).isObject());
        if (!isBlock && appendFlat(node, before + Math.max(0, WIDTH - column))) {
            return;
        }
        out.setLength(before);
        if (node.isContainer() && !node.isEmpty()) {
            appendBroken(node, indent, blocks);
        } else {
            appendFlat(node, Integer.MAX_VALUE);
        }
    }

    private void appendBroken(JsonNode node, String indent, int blocks) {
        String deeper = indent + "  ";
        String separator = node.isArray() ? "[\n" : "{\n";
        Iterator<Map.Entry<String, JsonNode>> names = node.properties().iterator();
        for (JsonNode child : node) {
            int line = out.append(separator).append(deeper).length() - deeper.length();
            if (node.isObject()) {
                appendQuoted(names.next().getKey());
                out.append(": ");
            }
            append(child, deeper, out.length() - line, blocks - 1);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(node.isArray() ? ']' : '}');
    }

    /** Appends a node on the current line, unless that makes the output longer than {@code limit}. */
    private boolean appendFlat(JsonNode node, int limit) {
        if (node.isString() && node.stringValue().length() > limit - out.length()) {
            return false;
        }
        if (node.isString()) {
            appendQuoted(node.stringValue());
        } else if (!node.isContainer()) {
            out.append(node.asString());
        } else if (!appendChildren(node, limit)) {
            return false;
        }
        return out.length() <= limit;
    }

    private boolean appendChildren(JsonNode node, int limit) {
        out.append(node.isArray() ? '[' : '{');
        String separator = "";
        Iterator<Map.Entry<String, JsonNode>> names = node.properties().iterator();
        for (JsonNode child : node) {
            out.append(separator);
            if (node.isObject()) {
                appendQuoted(names.next().getKey());
                out.append(": ");
            }
            if (!appendFlat(child, limit)) {
                return false;
            }
            separator = ", ";
        }
        out.append(node.isArray() ? ']' : '}');
        return true;
    }

    private void appendQuoted(String text) {
        out.append('"');
        text.codePoints().forEach(this::appendEscaped);
        out.append('"');
    }

    private void appendEscaped(int c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
            out.append(String.format("\\u%04x", c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
