package primed.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import primed.convert.Conversions;
import primed.convert.Converter;
import primed.convert.Vocabulary;
import primed.replay.Binding;
import primed.replay.Parameters;
import primed.tlc.SpecOutline;
import primed.trace.Action;
import primed.trace.State;

/**
 * A test class that fits its spec: what is called for each action, and how each variable is read.
 *
 * @param actions the methods by action
 * @param internal the actions without a call
 * @param readings the readings by variable
 * @param hidden the variables that are not read, each with the reason
 * @param actors by action, the parameter that says which process acts
 * @param initially the method that brings the implementation into the initial state, or null
 * @param idle the method that waits until nothing more happens, or null
 */
record Fit(
        Map<String, ActionMethod> actions,
        List<String> internal,
        Map<String, Reading> readings,
        Map<String, String> hidden,
        Map<String, String> actors,
        @Nullable ActionMethod initially,
        @Nullable Method idle) {
    Fit {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        internal = List.copyOf(internal);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
        actors = Map.copyOf(actors);
    }

    /**
     * Fits a class to its spec.
     *
     * @throws SpecTestException if it does not; the message says everything that is wrong
     */
    static Fit of(Class<?> type, SpecTest annotation, @Nullable SpecOutline outline, List<TraceCase> cases) {
        List<String> problems = new ArrayList<>();
        KnownSpec spec = KnownSpec.of(outline, cases, problems);
        Conversions conversions =
                new Conversions(Vocabulary.of(KnownSpec.values(cases)), converters(annotation.converters()));
        List<String> internal = List.of(annotation.internal());
        Map<String, ActionMethod> actions = new ActionFit(spec, conversions, problems).of(type, internal);
        ActionMethod initially = ActionFit.initially(type, spec, conversions, problems);
        Method idle = EarlyChecks.idle(type, problems);
        EarlyChecks.numbers(annotation, problems);
        EarlyChecks.processes(annotation, spec, problems);
        Map<String, String> hidden = hidden(type);
        Map<String, Reading> readings = new VariableFit(spec, conversions, problems).of(type, hidden.keySet());
        problems.addAll(untold(actions, cases));
        if (annotation.refusals() && actions.values().stream().noneMatch(ActionMethod::canRefuse)) {
            problems.add("@SpecTest(refusals = true): no @Action says by refusedBy how it is refused");
        }
        if (!problems.isEmpty()) {
            throw Problems.exception(type, annotation.spec().isEmpty() ? "its traces" : annotation.spec(), problems);
        }
        return new Fit(actions, internal, readings, hidden, actors(spec, annotation.process()), initially, idle);
    }

    /** The actions that the implementation can refuse. */
    Set<String> refusable() {
        return actions.values().stream()
                .filter(ActionMethod::canRefuse)
                .map(method -> method.action().name())
                .collect(Collectors.toSet());
    }

    /** A binding of one instance, for one replay from an initial state. */
    Binding bind(Object instance, State initial) throws Exception {
        if (initially != null) {
            initially.call(instance, new Parameters(new Action("Init", initial.variables(), null)));
        }
        Binding.Builder binding = Binding.builder();
        actions.forEach((name, method) -> {
            binding.action(name, method.words(), parameters -> method.call(instance, parameters));
            if (!method.absorbs().isEmpty()) {
                binding.composite(name, method.absorbs());
            }
            if (method.isChoice()) {
                binding.choice(name);
            }
        });
        internal.forEach(binding::internal);
        readings.forEach((variable, reading) -> binding.observe(variable, () -> reading.read(instance)));
        hidden.forEach(binding::hidden);
        actors.forEach(binding::actor);
        Method pause = idle;
        if (pause != null) {
            binding.idle(() -> ReflectionSupport.invokeMethod(pause, instance));
        }
        return binding.build();
    }

    /** Arguments that some step of a trace has no value for. */
    private static Set<String> untold(Map<String, ActionMethod> actions, List<TraceCase> cases) {
        Map<String, String> untold = new LinkedHashMap<>();
        for (TraceCase each : cases) {
            for (var step : each.trace().behavior().steps()) {
                ActionMethod method = actions.get(step.action().name());
                for (var argument : method == null ? List.<ActionMethod.Argument>of() : method.arguments()) {
                    if (method != null
                            && method.absorbs().isEmpty()
                            && method.action()
                                    .valueIn(step.action(), argument.parameter())
                                    .isEmpty()) {
                        untold.putIfAbsent(
                                "the parameter " + argument.parameter() + " of " + method.action(), each.id());
                    }
                }
            }
        }
        return untold.entrySet().stream()
                .map(each -> "trace " + each.getValue() + " does not tell " + each.getKey())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> actors(KnownSpec spec, String[] names) {
        Map<String, String> actors = new LinkedHashMap<>();
        for (KnownAction action : spec.actions().values()) {
            List.of(names).stream()
                    .filter(action.names()::contains)
                    .findFirst()
                    .ifPresent(parameter -> actors.put(action.name(), parameter));
        }
        return actors;
    }

    private static Map<String, String> hidden(Class<?> type) {
        Map<String, String> hidden = new LinkedHashMap<>();
        AnnotationSupport.findRepeatableAnnotations(type, Hidden.class)
                .forEach(each -> hidden.put(each.value(), each.why()));
        return hidden;
    }

    private static List<Converter<?>> converters(Class<? extends Converter<?>>[] types) {
        List<Converter<?>> converters = new ArrayList<>();
        for (Class<? extends Converter<?>> type : types) {
            converters.add(ReflectionSupport.newInstance(type));
        }
        return converters;
    }
}
