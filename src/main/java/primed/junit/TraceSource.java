package primed.junit;

import java.util.List;

/** Where the behaviors of a spec come from. */
@FunctionalInterface
public interface TraceSource {

    /**
     * All behaviors to replay.
     *
     * @throws SpecTestException if there are none, or none can be had; the message says what to do
     */
    List<TraceCase> traces(SpecFiles files) throws Exception;
}
