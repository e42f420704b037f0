package primed.sockmap.strength;

/**
 * A change that PIT made, told so that it is found again after lines have moved.
 *
 * @param type the simple name of the class
 * @param method the method
 * @param line the text of the line, without the blanks around it
 * @param mutator PIT's name of the kind of change
 */
record Mutant(String type, String method, String line, String mutator) {
    @Override
    public String toString() {
        return type + "." + method + ", " + mutator + ": " + line;
    }
}
