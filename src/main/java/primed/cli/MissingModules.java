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
            "Quorum",
            "Relation",
            "SVG",
            "SequencesExt",
            "ShiViz",
            "Statistics",
            "UndirectedGraphs",
            "VectorClocks");
    /** The modules that came to TLC after 2.18. */
    private static final Set<String> NEWER = Set.of("TLCExt");
    /** The modules of the TLA+ proof system, which specs with proofs extend. */
    private static final Set<String> PROOFS = Set.of(
            "BagsTheorems",
            "FiniteSetTheorems",
            "NaturalsInduction",
            "SequenceTheorems",
            "TLAPS",
            "WellFoundedInduction");

    private MissingModules() {}

    static Optional<String> hint(Problem problem) {
        Matcher missing = MISSING.matcher(problem.message());
        return missing.find() ? Optional.of(hint(missing.group(1))) : Optional.empty();
    }

    private static String hint(String module) {
        if (COMMUNITY.contains(module)) {
            return module + " is one of the CommunityModules, which do not come with TLC. Give their jar or folder to"
                    + " --lib (and a newer TLC to --tla2tools, if the module needs Java code).";
        }
        if (NEWER.contains(module)) {
            return module
                    + " comes with newer TLCs. Name one: --tla2tools tla2tools.jar, or the variable TLA2TOOLS_JAR.";
        }
        if (PROOFS.contains(module)) {
            return module + " comes with the TLA+ proof system. Give its library folder to --lib.";
        }
        return "Put " + module + ".tla beside the spec, or give its folder or jar to --lib.";
    }
}
