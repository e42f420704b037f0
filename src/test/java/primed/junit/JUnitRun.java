package primed.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a test class with JUnit's own test kit. */
public record JUnitRun(EngineExecutionResults results) {

    public static JUnitRun of(Class<?> type) {
        return of(type, Map.of());
    }

    public static JUnitRun of(Class<?> type, Map<String, String> properties) {
        return new JUnitRun(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .configurationParameters(properties)
                .execute());
    }

    /** The names of the tests that passed. */
    public List<String> passed() {
        return names(results.testEvents().succeeded().stream().toList());
    }

    /** The names of the tests that failed. */
    public List<String> failed() {
        return names(results.testEvents().failed().stream().toList());
    }

    /** The names of the tests that were aborted. */
    public List<String> aborted() {
        return names(results.testEvents().aborted().stream().toList());
    }

    /** What the only failure says, be it of a test or of a class. */
    public String failure() {
        return String.valueOf(thrown().getMessage());
    }

    /** What all failures say. */
    public List<String> failures() {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .toList();
    }

    /** What the only failure, or the only abortion, threw. */
    public Throwable thrown() {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .reduce((one, other) -> {
                    throw new AssertionError("more than one failure", other);
                })
                .orElseThrow();
    }

    private static List<String> names(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}
