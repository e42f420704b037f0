package primed.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import primed.convert.Conversions;
import primed.convert.Misfit;
import primed.convert.Names;
import primed.convert.Usage;
import primed.replay.NearestName;

/** Finds how each variable is read, and tells what is wrong with that. */
final class VariableFit {
    private final KnownSpec spec;
    private final Conversions conversions;
    private final List<String> problems;
    private final Map<String, Reading> bound = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();

    VariableFit(KnownSpec spec, Conversions conversions, List<String> problems) {
        this.spec = spec;
        this.conversions = conversions;
        this.problems = problems;
    }

    /** The readings by variable; those that are hidden have none. */
    Map<String, Reading> of(Class<?> type, Set<String> hidden) {
        AnnotationSupport.findAnnotatedMethods(type, Observe.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(this::observe);
        AnnotationSupport.findAnnotatedMethods(type, Project.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(this::project);
        for (String variable : hidden) {
            if (!spec.variables().containsKey(variable)) {
                problems.add("@Hidden(\"" + variable + "\"): the spec has no such variable"
                        + NearestName.didYouMean(variable, spec.variables().keySet()));
            } else if (bound.containsKey(variable)) {
                problems.add("variable " + variable + " is observed and hidden; it can only be one of them");
            }
        }
        spec.variables().keySet().stream()
                .filter(variable -> !bound.containsKey(variable) && !hidden.contains(variable))
                .forEach(variable -> problems.add(
                        "variable " + variable + " is neither observed nor hidden (@Hidden says why it is left out)"
                                + NearestName.didYouMean(variable, strangers)));
        return bound;
    }

    private void observe(Method method) {
        String given = method.getAnnotation(Observe.class).value();
        if (isReader(method, "@Observe")) {
            String what = "method " + method.getName();
            bind(given, method.getName(), what, List.of(method), method.getGenericReturnType(), method);
        }
    }

    private void project(Method method) {
        if (!isReader(method, "@Project")) {
            return;
        }
        if (!method.getReturnType().isRecord()) {
            problems.add(
                    "method " + method.getName() + ": @Project wants a record with a component for each variable, not "
                            + method.getReturnType().getSimpleName());
            return;
        }
        for (RecordComponent component : method.getReturnType().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            String what = "component " + component.getName() + " of "
                    + method.getReturnType().getSimpleName();
            bind(
                    "",
                    component.getName(),
                    what,
                    List.of(method, component.getAccessor()),
                    component.getGenericType(),
                    component);
        }
    }

    private boolean isReader(Method method, String annotation) {
        boolean reads = method.getParameterCount() == 0 && method.getReturnType() != void.class;
        if (!reads) {
            problems.add("method " + method.getName() + ": " + annotation
                    + " wants a method that takes nothing and returns what it sees");
        }
        return reads;
    }

    private void bind(String given, String name, String what, List<Method> methods, Type type, AnnotatedElement where) {
        Optional<String> variable = given.isEmpty()
                ? Names.match(name, spec.variables().keySet())
                : Optional.of(given).filter(spec.variables()::containsKey);
        if (variable.isEmpty()) {
            String wanted = given.isEmpty() ? name : given;
            strangers.add(wanted);
            problems.add(what + ": the spec has no variable " + wanted
                    + NearestName.didYouMean(wanted, spec.variables().keySet()));
            return;
        }
        List<Misfit> misfits = new ArrayList<>();
        var codec = conversions.codec(
                type,
                variable.get(),
                Usage.observation(where),
                spec.variables().getOrDefault(variable.get(), Set.of()),
                misfits);
        misfits.forEach(misfit -> problems.add(what + ", variable " + misfit));
        if (bound.put(variable.get(), new Reading(methods, codec)) != null) {
            problems.add("variable " + variable.get() + " is observed twice");
        }
    }
}
