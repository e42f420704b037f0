package primed.sockmap.binding;

import primed.trace.Action;

/** Some steps of the spec that can be forced from user space as one. */
sealed interface Move {

    /** A thread's next send, as far as the spec sees it: the message is on the wire. */
    record Send(int thread) implements Move {}

    /** A softirq from its beginning to its end: on loopback that is inside the system call. */
    record Deliver(int message) implements Move {}

    /** A packet arrives at a socket that is not in its map yet: the softirq's first step. */
    record Arrive(int message) implements Move {}

    /** The verdict looks at such a packet: the softirq's other steps. */
    record Look(int message) implements Move {}

    /** The worker is let go, and empties the backlog. */
    record Drain() implements Move {}

    /** The reader's next call; what recv does is done in one system call. */
    record Read() implements Move {}

    /** An action of somebody else. */
    record Other(Action action) implements Move {}
}
