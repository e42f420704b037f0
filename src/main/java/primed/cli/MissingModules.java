package primed.cli;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.tlc.Problem;

/** Tells where to get a module that a spec extends and TLC does not have. */
final class MissingModules {
    private static final Pattern MISSING = Pattern.compile("Cannot find source file for module (\\w+)");
    /** The modules of the CommunityModules that specs in the wild extend. */
    private static final Set<String> COMMUNITY = Set.of(
            "BagsExt",
            "Bitwise",
            "CSV",
            "Combinatorics",
            "DifferentialEquations",
            "DyadicRationals",
            "FiniteSetsExt",
            "Folds",
            "Functions",
            "GraphViz",
            "Graphs",
            "HTML",
            "IOUtils",
            "Json",
            "LazySets",
            "Relation",
            "SVG",
            "SequencesExt",
            "ShiViz",
            "Statistics",
            "TLCExt",
            "UndirectedGraphs",
            "VectorClocks");

    private MissingModules() {}

    static Optional<String> hint(Problem problem) {
        Matcher missing = MISSING.matcher(problem.message());
        if (!missing.find()) {
            return Optional.empty();
        }
        String module = missing.group(1);
        return Optional.of(
                COMMUNITY.contains(module)
                        ? module
                                + " is one of the CommunityModules, which do not come with TLC. Give their jar or folder to"
                                + " --lib (and a newer TLC to --tla2tools, if the module needs Java code)."
                        : "Put " + module + ".tla beside the spec, or give its folder or jar to --lib.");
    }
}
