package primed.report.review;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes PlantUML's SVG a part of a page: without names that could clash, text centred where it was stretched to the
 * fonts of another machine, and arrows that know their step.
 */
final class SvgForPage {
    private static final Pattern TEXT = Pattern.compile("<text ([^>]*)>");
    private static final Pattern LENGTH = Pattern.compile("\\s*\\btextLength=\"([\\d.]+)\"");
    private static final Pattern X = Pattern.compile("(?<= |^)x=\"([\\d.]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("<g class=\"message\"[^>]*>");
    private static final Pattern ROOT = Pattern.compile("<svg [^>]*viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"[^>]*>");

    private SvgForPage() {}

    static String of(String svg, List<Integer> steps) {
        String bare = svg.replaceAll("<\\?.*?\\?>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("<title>[^<]*</title>", "")
                .replaceAll(" lengthAdjust=\"spacing\"", "");
        Iterator<Integer> step = steps.iterator();
        String numbered = MESSAGE.matcher(bare)
                .replaceAll(
                        found -> step.hasNext() ? "<g class=\"message\" data-step=\"" + step.next() + "\">" : "<g>");
        String centred = TEXT.matcher(numbered).replaceAll(found -> Matcher.quoteReplacement(centred(found.group(1))));
        String unnamed = centred.replaceAll(
                " (?:id|data-source-line|data-entity-\\w+|data-qualified-name|data-participant-\\w+)=\"[^\"]*\"", "");
        return ROOT.matcher(unnamed).replaceFirst(SvgForPage::root);
    }

    private static String root(MatchResult svg) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + svg.group(1) + " " + svg.group(2)
                + "\" width=\"" + svg.group(1) + "\" height=\"" + svg.group(2)
                + "\" role=\"img\" aria-hidden=\"true\" focusable=\"false\">";
    }

    private static String centred(String attributes) {
        Matcher length = LENGTH.matcher(attributes);
        Matcher x = X.matcher(attributes);
        if (!length.find() || !x.find()) {
            return "<text " + attributes + ">";
        }
        double middle = Double.parseDouble(x.group(1)) + Double.parseDouble(length.group(1)) / 2;
        String moved = x.replaceFirst(String.format(Locale.ROOT, "x=\"%.1f\"", middle));
        return "<text text-anchor=\"middle\" " + LENGTH.matcher(moved).replaceFirst("") + ">";
    }
}
