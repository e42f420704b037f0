package primed.sockmap.lab;

import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;

/** What a guest reports, one after the other. */
public sealed interface GuestMessage {

    /**
     * What it is at, for people.
     *
     * @param text for example {@code replaying 7/20}
     */
    record Progress(String text) implements GuestMessage {}

    /** A command has ended. */
    record Command(CommandResult result) implements GuestMessage {}

    /** A finding was tried. */
    record Tried(Measurement measurement) implements GuestMessage {}

    /**
     * A finding could not be tried.
     *
     * @param why in words for a person
     */
    record NotTried(Finding finding, String why) implements GuestMessage {}

    /** The job is done; nothing comes after it. */
    record End() implements GuestMessage {}
}
