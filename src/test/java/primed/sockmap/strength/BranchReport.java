package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Which branches were taken: JaCoCo's XML report, of the packages whose code is under test.
 *
 * @param branches how many there are
 * @param missed the lines with branches that were not taken
 */
record BranchReport(int branches, List<Place> missed) {
    private static final List<String> UNDER_TEST = List.of("primed/sockmap/reader", "primed/sockmap/reference");

    BranchReport {
        missed = List.copyOf(missed);
    }

    /**
     * A line with branches that were not taken.
     *
     * @param branches how many of them
     */
    record Place(String file, String line, int branches) {}

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if it is none or has no branches of these packages
     */
    static BranchReport read(Path file, SourceLines sources) throws IOException {
        int branches = 0;
        List<Place> missed = new ArrayList<>();
        for (Element folder : Xml.children(Xml.root(file, "report"), "package")) {
            String name = folder.getAttribute("name");
            for (Element source : UNDER_TEST.contains(name) ? Xml.children(folder, "sourcefile") : List.<Element>of()) {
                for (Element line : Xml.children(source, "line")) {
                    int missing = number(line, "mb");
                    branches += missing + number(line, "cb");
                    if (missing > 0) {
                        String text = sources.line(name, source.getAttribute("name"), number(line, "nr"));
                        missed.add(new Place(source.getAttribute("name"), text, missing));
                    }
                }
            }
        }
        if (branches == 0) {
            throw new IllegalArgumentException(file + " has no branches of " + UNDER_TEST);
        }
        return new BranchReport(branches, missed);
    }

    int taken() {
        return branches - missed.stream().mapToInt(Place::branches).sum();
    }

    private static int number(Element line, String attribute) {
        return Integer.parseInt(line.getAttribute(attribute));
    }
}
