package primed.init;

import primed.tlc.SpecOutline;

/** A model of a spec to fill in: the text of a configuration file of TLC. */
public final class StarterModel {
    private StarterModel() {}

    /** Names the behaviors, and leaves a place for the value of each constant. */
    public static String of(SpecOutline outline) {
        StringBuilder config =
                new StringBuilder(outline.from().equals("Spec") ? "SPECIFICATION Spec\n" : "INIT Init\nNEXT Next\n");
        if (!outline.constants().isEmpty()) {
            config.append(
                    "\n\\* Small values find most: a number such as 2, a set such as {\"ann\", \"bob\"} or {p1, p2}.\n");
        }
        outline.constants()
                .forEach(constant -> config.append("CONSTANT ").append(constant).append(" =\n"));
        return config.toString();
    }
}
