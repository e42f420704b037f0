package primed.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import primed.fixture.Subject;
import primed.replay.BindingFactory;
import primed.replay.Glossary;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.spec.Model;
import primed.tlc.ModelConfig;
import primed.trace.Trace;

/** The reference implementation of the sockmap receive path, for the traces and models that are its own. */
final class SockmapSubject {
    private static final String SPEC = "MCSelftest.tla";

    private final SelftestModel model;

    private SockmapSubject(SelftestModel model) {
        this.model = model;
    }

    /** The subject of a trace of the sockmap spec; empty for traces of other specs. */
    static Optional<SockmapSubject> of(Trace trace) {
        return SPEC.equals(trace.provenance().spec())
                ? Optional.of(of(trace.provenance().constants(), "A trace"))
                : Optional.empty();
    }

    /** The subject of a model of the sockmap spec; empty for models of other specs. */
    static Optional<SockmapSubject> of(Model model) throws IOException {
        return model.spec().endsWith(SPEC)
                ? Optional.of(of(ModelConfig.read(model.config()).constants(), "The model " + model.configPath()))
                : Optional.empty();
    }

    private static SockmapSubject of(Map<String, String> constants, String whose) {
        try {
            return new SockmapSubject(SelftestModel.of(constants));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(whose + " of " + SPEC + " cannot be replayed: " + e.getMessage());
        }
    }

    SelftestModel model() {
        return model;
    }

    BindingFactory reference() {
        return SockmapBinding.reference(model);
    }

    Glossary glossary() {
        return SockmapBinding.glossary();
    }

    /** How generated tests make this subject. */
    Subject fixtureSubject() {
        return new Subject(SockmapBinding.class.getName(), "reference", model.differences());
    }
}
