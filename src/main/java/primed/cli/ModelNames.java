package primed.cli;

import primed.spec.Model;

/** What a model is called where space is short. */
final class ModelNames {
    private ModelNames() {}

    /** The name of its configuration, without {@code .cfg}. */
    static String of(Model model) {
        return String.valueOf(model.config().getFileName()).replaceFirst("\\.cfg$", "");
    }

    /** The models that it belongs to, as the manifest calls them; empty if it does not say. */
    static String group(Model model) {
        var group = model.others().get("group");
        return group == null ? "" : group.asString();
    }

    /** The name of its trace: what the manifest calls it, or else the model's name. */
    static String ofTrace(Model model) {
        return model.trace() == null ? of(model) : model.trace();
    }
}
