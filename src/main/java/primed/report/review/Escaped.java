package primed.report.review;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Text made safe for the inside of a page. */
final class Escaped {
    private Escaped() {}

    /** For the content of an element. */
    static String content(String text) {
        StringOutput output = new StringOutput(text.length() + 16);
        Escape.htmlContent(text, output);
        return output.toString();
    }

    /** JSON for the inside of a {@code script} element: nothing in it can end the element. */
    static String json(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
