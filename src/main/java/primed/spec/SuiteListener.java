package primed.spec;

import primed.tlc.Progress;

/** Hears how far the checking of models has come. Calls come from several threads, one at a time. */
public interface SuiteListener {
    /** Nobody listens. */
    SuiteListener NONE = new SuiteListener() {};

    /** The check of a model begins. */
    default void started(Model model) {}

    /** TLC reports progress on a model. */
    default void progress(Model model, Progress progress) {}

    /** A model has been checked. */
    default void finished(ModelResult result) {}
}
