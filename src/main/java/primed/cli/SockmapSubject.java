package primed.cli;

import java.util.Optional;
import primed.fixture.Subject;
import primed.replay.BindingFactory;
import primed.replay.Glossary;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Trace;

/** The reference implementation of the sockmap receive path, for the traces that are its own. */
final class SockmapSubject {
    private static final String SPEC = "MCSelftest.tla";

    private final SelftestModel model;

    private SockmapSubject(SelftestModel model) {
        this.model = model;
    }

    /** The subject of a trace of the sockmap spec; empty for traces of other specs. */
    static Optional<SockmapSubject> of(Trace trace) {
        if (!SPEC.equals(trace.provenance().spec())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SockmapSubject(SelftestModel.of(trace.provenance().constants())));
        } catch (IllegalArgumentException e) {
            throw new UnusableException("A trace of " + SPEC + " cannot be replayed: " + e.getMessage());
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
