package primed.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import primed.convert.Conversions;
import primed.convert.Misfit;
import primed.convert.Names;
import primed.convert.Usage;
import primed.replay.NearestName;

/** Finds a method for each action, and tells what is wrong with them. */
final class ActionFit {
    private final KnownSpec spec;
    private final Conversions conversions;
    private final List<String> problems;
    private final Map<String, ActionMethod> bound = new LinkedHashMap<>();
    private final Set<String> needless = new LinkedHashSet<>();
    private final List<String> strangers = new ArrayList<>();

    ActionFit(KnownSpec spec, Conversions conversions, List<String> problems) {
        this.spec = spec;
        this.conversions = conversions;
        this.problems = problems;
    }

    /** The methods by action. */
    Map<String, ActionMethod> of(Class<?> type, List<String> internal) {
        internal.forEach(name -> needless(name, "@SpecTest(internal = \"" + name + "\")"));
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(type, Action.class, HierarchyTraversalMode.TOP_DOWN);
        methods.forEach(this::bind);
        AnnotationSupport.findAnnotatedMethods(type, Perform.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(this::bindVariants);
        for (KnownAction action : spec.actions().values()) {
            if (!bound.containsKey(action.name()) && !needless.contains(action.name())) {
                problems.add("action " + action + " has no method" + spec.unnamed(action.name())
                        + NearestName.didYouMean(action.name(), strangers)
                                .replace("did you mean ", "did you mean method "));
            }
        }
        return bound;
    }

    /** The method that takes the values of variables and brings the implementation into the initial state. */
    static @Nullable ActionMethod initially(
            Class<?> type, KnownSpec spec, Conversions conversions, List<String> problems) {
        Method method = EarlyChecks.only(Initially.class, type, problems);
        if (method == null) {
            return null;
        }
        KnownAction variables = new KnownAction("Init", spec.variables());
        ActionFit fit = new ActionFit(spec, conversions, problems);
        return new ActionMethod(method, null, variables, fit.arguments(method, null, variables), null);
    }

    private void bind(Method method) {
        Action annotation = method.getAnnotation(Action.class);
        String name = annotation.value().isEmpty() ? method.getName() : annotation.value();
        Optional<String> action = annotation.value().isEmpty()
                ? Names.match(name, spec.actions().keySet())
                : Optional.of(name).filter(spec.actions()::containsKey);
        for (String absorbed : annotation.absorbs()) {
            needless(absorbed, "method " + method.getName() + " absorbs " + absorbed + ", but");
        }
        if (action.isEmpty()) {
            strangers.add(name);
            if (spec.isComplete()) {
                problems.add("method " + method.getName() + ": the spec has no action "
                        + (annotation.value().isEmpty() ? "of this name" : name)
                        + NearestName.didYouMean(name, spec.actions().keySet()));
            }
            return;
        }
        bind(new ActionMethod(
                method,
                annotation,
                spec.action(action.get()),
                arguments(method, annotation, spec.action(action.get())),
                null));
    }

    private void bind(ActionMethod made) {
        ActionMethod other = bound.put(made.action().name(), made);
        if (other != null) {
            problems.add("methods " + other.method().getName() + " and "
                    + made.method().getName() + " are both bound to action "
                    + made.action().name());
        }
    }

    private void bindVariants(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != 1 || !types[0].isSealed()) {
            problems.add("method " + method.getName()
                    + ": @Perform wants one parameter, a sealed interface with a record for each action");
            return;
        }
        for (Class<?> variant : types[0].getPermittedSubclasses()) {
            Optional<String> action =
                    Names.match(variant.getSimpleName(), spec.actions().keySet());
            if (action.isPresent() && variant.isRecord()) {
                Constructor<?> constructor = variant.getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                bind(new ActionMethod(
                        method,
                        null,
                        spec.action(action.get()),
                        arguments(constructor, null, spec.action(action.get())),
                        constructor));
            } else {
                strangers.add(variant.getSimpleName());
                problems.add("record " + variant.getSimpleName() + ": the spec has no action of this name"
                        + NearestName.didYouMean(
                                variant.getSimpleName(), spec.actions().keySet()));
            }
        }
    }

    private void needless(String name, String where) {
        needless.add(name);
        if (spec.isComplete() && !spec.actions().containsKey(name)) {
            problems.add(where + " the spec has no action " + name
                    + NearestName.didYouMean(name, spec.actions().keySet()));
        }
    }

    private List<ActionMethod.Argument> arguments(Executable method, @Nullable Action annotation, KnownAction known) {
        Map<String, KnownAction> owners = new LinkedHashMap<>();
        for (String absorbed : annotation == null ? new String[0] : annotation.absorbs()) {
            Optional.ofNullable(spec.actions().get(absorbed))
                    .ifPresent(other -> other.names().forEach(name -> owners.put(name, other)));
        }
        known.names().forEach(name -> owners.put(name, known));
        List<ActionMethod.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            Parameter parameter = method.getParameters()[i];
            Optional<String> name = name(parameter, i, known, List.copyOf(owners.keySet()));
            if (name.isEmpty()) {
                problems.add(what(method) + ": " + noSuchParameter(parameter, i, known));
            } else {
                arguments.add(argument(method, parameter, name.get(), owners.getOrDefault(name.get(), known)));
            }
        }
        return arguments;
    }

    private static String what(Executable method) {
        return method instanceof Method
                ? "method " + method.getName()
                : "record " + method.getDeclaringClass().getSimpleName();
    }

    private ActionMethod.Argument argument(Executable method, Parameter parameter, String name, KnownAction owner) {
        List<Misfit> misfits = new ArrayList<>();
        var codec = conversions.codec(
                parameter.getParameterizedType(), name, Usage.argument(parameter), owner.values(name), misfits);
        misfits.forEach(misfit -> problems.add(what(method) + ", parameter " + misfit));
        return new ActionMethod.Argument(name, codec);
    }

    /** By annotation, or by name, or by place where the class has no names. */
    private static Optional<String> name(Parameter parameter, int place, KnownAction action, List<String> known) {
        Param annotation = parameter.getAnnotation(Param.class);
        if (annotation != null) {
            return Optional.of(annotation.value()).filter(known::contains);
        }
        if (isLost(parameter, action)) {
            return Optional.empty();
        }
        if (!parameter.isNamePresent() || isNameless(action)) {
            return action.names().stream().skip(place).findFirst();
        }
        return Names.match(parameter.getName(), known);
    }

    /** Traces of other tools may give parameters by place only. */
    private static boolean isNameless(KnownAction action) {
        return !action.names().isEmpty() && action.names().stream().allMatch(name -> name.matches("\\d+"));
    }

    /** A name that Java has lost may only be guessed where nothing else can be meant. */
    private static boolean isLost(Parameter parameter, KnownAction action) {
        return parameter.getAnnotation(Param.class) == null
                && !parameter.isNamePresent()
                && !isNameless(action)
                && action.names().size() > 1;
    }

    private static String noSuchParameter(Parameter parameter, int place, KnownAction action) {
        if (isLost(parameter, action)) {
            return "its class is compiled without -parameters, so nobody knows which parameter of " + action
                    + " its parameter " + (place + 1) + " is; compile with -parameters, or name it by @Param";
        }
        if (!parameter.isNamePresent() && parameter.getAnnotation(Param.class) == null) {
            return "it has a parameter " + (place + 1) + ", the action " + action + " has not";
        }
        Param annotation = parameter.getAnnotation(Param.class);
        String name = annotation == null ? parameter.getName() : annotation.value();
        return "the action " + action + " has no parameter " + name
                + NearestName.didYouMean(name, action.names())
                + (annotation == null ? " (where names differ, @Param gives the spec's)" : "");
    }
}
