package primed.replay;

/** What the system does when the spec takes an action. */
@FunctionalInterface
public interface ActionBody {

    /**
     * Makes the system take the step.
     *
     * @throws UnforceableException if the system cannot be made to take this step now
     * @throws BlockedException if a thread of the system waits where the spec lets it act
     */
    void perform(Parameters parameters) throws Exception;
}
