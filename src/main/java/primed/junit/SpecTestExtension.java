package primed.junit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import primed.explore.GraphOnDemand;
import primed.replay.Branches;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.tlc.CheckRequest;
import primed.tlc.OutlineException;
import primed.tlc.Outliner;
import primed.tlc.SpecOutline;
import primed.trace.itf.ItfException;

/** Makes a test of each behavior, after checking that the class fits its spec. */
final class SpecTestExtension implements TestTemplateInvocationContextProvider {
    /** The property that names the only trace to run. */
    static final String TRACE = "primed.trace";

    private static final Namespace NAMESPACE = Namespace.create(SpecTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return Conformance.class.isAssignableFrom(context.getRequiredTestClass())
                && context.getRequiredTestMethod().getName().equals("followsTheSpec");
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        SpecTest annotation = AnnotationSupport.findAnnotation(type, SpecTest.class)
                .orElseThrow(() -> new SpecTestException("class " + type.getSimpleName()
                        + " is a Conformance test, but is not marked with @SpecTest(spec = ...)"));
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent()) {
            throw new SpecTestException("class " + type.getSimpleName() + " has one instance for all behaviors, so they"
                    + " would share one implementation; mark it with @TestInstance(Lifecycle.PER_METHOD)");
        }
        Selection selection =
                new Selection(context.getConfigurationParameter(TRACE).orElse(""));
        Lookup lookup = Lookup.of(type);
        SpecFiles files = new SpecFiles(
                lookup.optional("spec", annotation.spec()), lookup.optional("config", annotation.config()));
        ModelOfTest model = model(annotation, files, context);
        List<TraceCase> found = traces(Sources.of(annotation, lookup, model, selection.seed()), files);
        Fit fit = Fit.of(type, annotation, outline(files, context), found);
        List<TraceCase> cases = annotation.refusals()
                ? new Refusals(model.need("refusals = true"), fit.refusable()).addTo(found)
                : found;
        List<TraceCase> selected = selection.of(cases);
        if (selected.isEmpty()) {
            return Stream.of(new Skipped(selection.nothing(cases)));
        }
        Branches branches =
                Branches.of(cases.stream().map(each -> each.trace().behavior()).toList());
        return selected.stream()
                .flatMap(each -> IntStream.rangeClosed(1, annotation.repeat())
                        .mapToObj(run -> new Replayed(
                                each,
                                annotation.repeat() == 1 ? "" : ", run " + run + " of " + annotation.repeat(),
                                Starts.in(model.plan(each, branches), fit, () -> model.startsAnywhere(cases))
                                        .withExtraRounds(annotation.rounds() - 1),
                                fit,
                                FailedTraces.of(type))));
    }

    private static List<TraceCase> traces(List<TraceSource> sources, SpecFiles files) {
        List<TraceCase> cases = new ArrayList<>();
        for (TraceSource source : sources) {
            try {
                cases.addAll(source.traces(files));
            } catch (OutlineException | ItfException e) {
                throw new SpecTestException(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SpecTestException("interrupted while traces were made");
            } catch (Exception e) {
                throw new SpecTestException("the traces cannot be had: " + e);
            }
        }
        return cases;
    }

    /** Each model is explored once, and only if somebody asks. */
    private static ModelOfTest model(SpecTest annotation, SpecFiles files, ExtensionContext context) {
        Path spec = files.spec();
        Path config = files.config();
        if (spec == null || config == null || annotation.states() == 0) {
            return new ModelOfTest(null);
        }
        return new ModelOfTest(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        new Model(spec, config, annotation.states()),
                        model -> new GraphOnDemand(CheckRequest.of(model.spec(), model.config()), model.states()),
                        GraphOnDemand.class));
    }

    private record Model(Path spec, Path config, int states) {}

    /** Each spec is parsed once, however many classes are tested against it. */
    private static @Nullable SpecOutline outline(SpecFiles files, ExtensionContext context) {
        if (files.spec() == null) {
            return null;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(files, SpecTestExtension::outline, SpecOutline.class);
    }

    private static SpecOutline outline(SpecFiles files) {
        try {
            return Outliner.read(Objects.requireNonNull(files.spec()), files.config());
        } catch (OutlineException e) {
            throw new SpecTestException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpecTestException("interrupted while " + files.spec() + " was parsed");
        } catch (IOException e) {
            throw new SpecTestException(files.spec() + " cannot be read: " + e);
        }
    }

    /** One behavior as a test. */
    private record Replayed(TraceCase replayed, String run, Plan plan, Fit fit, FailedTraces failures)
            implements TestTemplateInvocationContext, InvocationInterceptor {
        @Override
        public String getDisplayName(int index) {
            return replayed.displayName() + run;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            Object instance = context.getRequiredTestInstance();
            new Verdict(Replay.run(plan, initial -> fit.bind(instance, initial)), replayed, failures).raise();
            invocation.proceed();
        }
    }

    /** Says why a class has no test in this run. */
    private record Skipped(String reason) implements TestTemplateInvocationContext, InvocationInterceptor {
        @Override
        public String getDisplayName(int index) {
            return reason;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context) {
            throw new TestAbortedException(reason);
        }
    }
}
