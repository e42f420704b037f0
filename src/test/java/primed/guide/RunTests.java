package primed.guide;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Stands in for {@code mvn test}: runs a test class in a JVM of its own and prints what failed, and how many as
 * Surefire does.
 */
final class RunTests {
    private RunTests() {}

    public static void main(String[] classes) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String each : classes) {
            request.selectors(selectClass(each));
        }
        LauncherFactory.create().execute(request.build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        summary.getFailures()
                .forEach(failure -> out.println(failure.getException().getMessage()));
        out.println("Tests run: " + summary.getTestsStartedCount() + ", Failures: " + summary.getTotalFailureCount()
                + ", Errors: 0, Skipped: " + summary.getTestsAbortedCount());
    }
}
