package primed.report;

import java.nio.file.Path;
import java.util.List;
import primed.spec.ModelResult;

/** Results as the workflow commands that GitHub shows as annotations: one line for each model that is not right. */
public final class GithubAnnotations {
    private GithubAnnotations() {}

    /**
     * The lines.
     *
     * @param root the folder of the repository
     */
    public static List<String> of(List<ModelResult> results, Path root) {
        return results.stream()
                .map(Finding::of)
                .filter(finding -> finding.state() == Finding.State.BAD || finding.state() == Finding.State.BROKEN)
                .map(finding -> line(finding, root.toAbsolutePath().normalize()))
                .toList();
    }

    private static String line(Finding finding, Path root) {
        Place place = finding.place();
        Path file =
                (place == null ? finding.file() : place.file()).toAbsolutePath().normalize();
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        String where = "file=" + property(shown.toString().replace('\\', '/'))
                + (place == null ? "" : ",line=" + place.line() + ",col=" + place.column());
        return "::error " + where + ",title=" + property(finding.name() + ": " + finding.kind()) + "::"
                + data(finding.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
