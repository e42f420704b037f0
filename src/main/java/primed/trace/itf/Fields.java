package primed.trace.itf;

/** The names of the fields of an ITF document that Primed reads and writes. */
final class Fields {
    static final String META = "#meta";
    static final String PARAMS = "params";
    static final String VARS = "vars";
    static final String STATES = "states";
    static final String LOOP = "loop";

    static final String FORMAT = "format";
    static final String ITF = "ITF";
    static final String FORMAT_DESCRIPTION = "format-description";
    static final String SPEC = "spec";
    static final String CONFIG = "config";
    static final String RESULT = "result";
    static final String PROPERTY = "property";
    static final String DESCRIPTION = "description";
    static final String CONSTANTS = "constants";
    static final String MODEL_VALUES = "modelValues";
    static final String VAR_TYPES = "varTypes";
    static final String ENDING = "ending";

    static final String LOOP_ACTION = "loop-action";
    static final String LOOP_PARAMETERS = "loop-parameters";
    static final String LOOP_LOCATION = "loop-location";

    static final String INDEX = "index";
    static final String ACTION = "action";
    static final String PARAMETERS = "parameters";
    static final String LOCATION = "location";

    private Fields() {}
}
