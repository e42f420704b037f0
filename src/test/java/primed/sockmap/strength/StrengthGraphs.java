package primed.sockmap.strength;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import primed.graph.StateGraph;
import primed.sockmap.SockmapSuites;
import primed.tlc.Tlc;

/** Writes the graphs and the walks that the suites are made of, so that no mutant has to wait for TLC. */
final class StrengthGraphs {
    /**
     * Every reader, both transports, every verdict, both generations of kernels, and strangers. Those that begin with
     * Extra are in {@code bench/strength/models}: nobody asks what is expected of them.
     */
    static final List<String> MODELS = List.of(
            "FlakyUdpGated",
            "FlakyTcpUngatedOldFionread",
            "FlakyTcpGatedExpires",
            "LoopUdpGatedDropPeer",
            "LoopUdpUngatedDropOwn",
            "LoopTcpUngatedConcurrent",
            "LoopTcpUngatedPassPeerFirst",
            "LoopUdpUngatedPassPeerFirst",
            "LoopTcpConcurrentSelfPass",
            "LoopUdpUngatedNoVerdictEagain",
            "LoopUdpGatedReadingP0",
            "HardenedTcpTwoRounds",
            "HardenedTcpTwoRoundsSelfPass",
            "HardenedTcpUngatedConcurrent",
            "HardenedUdpGated",
            "HardenedUdpGatedLeavesMap",
            "TwoPhaseUdpGatedExpires",
            "TwoPhaseTcpGatedExpires",
            "BlockingUdpGated",
            "BlockingUdpUngatedConcurrent",
            "BlockingTcpUngatedConcurrent",
            "BlockingTcpConcurrentSelfPass",
            "PollBlockingUdpGated",
            "PollBlockingUdpUngatedConcurrent",
            "ExtraPollBlockingTcpTwoRounds",
            "ExtraLoopTcpThreeRounds",
            "ExtraBlockingUdpPassPeerFirst",
            "ExtraBlockingUdpNoVerdictPeerFirst",
            "ExtraFlakyUdpNoVerdictOldFionread",
            "ExtraTwoPhaseUdpNoVerdictOldFionread",
            "ExtraTwoPhaseUdpBlind",
            "ExtraTwoPhaseUdpNoVerdictLeavesMap",
            "ExtraLoopTcpOneByte",
            "ExtraLoopTcpDropOwn",
            "ExtraLoopTcpCopiedAll",
            "ExtraLoopTcpCopiedPassed");

    private final StrengthFolder folder;
    private final Tlc tlc;

    private StrengthGraphs(StrengthFolder folder, Tlc tlc) {
        this.folder = folder;
        this.tlc = tlc;
    }

    /**
     * Writes what is missing or out of date, and takes away what is of other models.
     *
     * @param args the names of models; none for {@link #MODELS}
     */
    public static void main(String[] args) throws Exception {
        StrengthFolder folder = StrengthFolder.ofBuild();
        Files.createDirectories(folder.path());
        List<String> models = args.length == 0 ? MODELS : List.of(args);
        for (String model : folder.models()) {
            if (!models.contains(model)) {
                Files.delete(folder.graph(model));
            }
        }
        try (Tlc tlc = Tlc.bundled().forMany(1)) {
            StrengthGraphs graphs = new StrengthGraphs(folder, tlc);
            for (String model : models) {
                System.out.println(model + (graphs.write(model) ? ": written" : ": as before"));
            }
        }
    }

    private boolean write(String model) throws IOException, InterruptedException, GeneralSecurityException {
        String origin = origin(model);
        Path file = folder.origin(model);
        if (Files.exists(folder.graph(model))
                && Stream.of(Generator.values()).allMatch(generator -> Files.exists(folder.walkFile(model, generator)))
                && Files.exists(file)
                && Files.readString(file).equals(origin)) {
            return false;
        }
        Files.deleteIfExists(file);
        try (StateGraph graph = SockmapSuites.graph(model, folder.path(), tlc)) {
            for (Generator generator : Generator.values()) {
                WalkFile.write(generator.walks(graph), folder.walkFile(model, generator));
            }
        }
        Files.writeString(file, origin);
        return true;
    }

    /** A digest of the modules and of the model's configuration. */
    private static String origin(String model) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(Path.of("specs", "sockmap"))) {
            for (Path module : files.filter(file -> file.toString().endsWith(".tla"))
                    .sorted()
                    .toList()) {
                digest.update(module.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(module));
            }
        }
        digest.update(Files.readAllBytes(SockmapSuites.config(model)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
