package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.lab.KernelColumn.Raced;
import primed.sockmap.race.Category;
import primed.sockmap.race.KernelArena;
import primed.sockmap.race.Race;
import primed.sockmap.race.RaceReader;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.RaceSpec;
import primed.sockmap.race.Senders;
import primed.sockmap.race.Tally;
import primed.tlc.Tlc;

/** The races of the lab: every reader that polls, in the selftest as it is, and with two senders at once. */
final class LabRaces {
    private static final List<Senders> SENDERS = List.of(Senders.ONE, Senders.TWO);

    private final Tlc tlc;
    private final Path spec;

    /** @param spec {@code MCSelftest.tla} */
    LabRaces(Tlc tlc, Path spec) {
        this.tlc = tlc;
        this.spec = spec;
    }

    /** As commands for a guest, which has no spec to ask. */
    static List<List<String>> commands(int runs) {
        return SENDERS.stream()
                .map(senders ->
                        List.of("kernel", "race", "--senders", senders.words(), "--runs", Integer.toString(runs)))
                .toList();
    }

    /** On the running kernel. */
    static List<Tally> run(int runs) throws IOException, InterruptedException {
        Race race = new Race(new KernelArena(), Race.PATIENCE, 0);
        List<Tally> tallies = new ArrayList<>();
        for (Senders senders : SENDERS) {
            for (Transport transport : Transport.values()) {
                for (RaceReader reader : RaceReader.values()) {
                    RaceSetting setting =
                            RaceSetting.ofSelftest(reader, transport).with(senders);
                    tallies.add(race.run(setting, runs, (run, log) -> {}, () -> false));
                }
            }
        }
        return tallies;
    }

    /**
     * Asks the spec whether the runs are its own.
     *
     * @param traits of the kernel that they were run on
     */
    List<Raced> judge(List<Tally> tallies, KernelTraits traits) throws IOException, InterruptedException {
        List<RaceResult> results = tallies.stream()
                .map(tally -> new RaceResult(tally, 0, null, null))
                .toList();
        return new RaceQuestions(new RaceSpec(tlc, spec, traits), spec)
                .answer(results).stream().map(LabRaces::raced).toList();
    }

    private static Raced raced(RaceResult result) {
        Tally tally = result.tally();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Category category : tally.seen()) {
            outcomes.put(category.words(), tally.count(category));
        }
        return new Raced(name(tally.setting()), outcomes, result.forbiddenRuns());
    }

    private static String name(RaceSetting setting) {
        String reader = String.format(
                Locale.ROOT, "%s: %s", setting.transport(), setting.reader().words());
        return reader + (setting.senders() == Senders.TWO ? ", two senders at once" : ", as in the selftest");
    }
}
