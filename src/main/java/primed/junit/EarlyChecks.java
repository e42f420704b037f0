package primed.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import primed.replay.NearestName;

/** Tells early what would be wrong later, or silently of no use. */
final class EarlyChecks {
    /** What {@link SpecTest#process} is by default. */
    private static final Set<String> DEFAULTS = Set.of("self", "p", "proc", "process");

    private EarlyChecks() {}

    /** The only method marked with {@link Idle}; null if there is none. */
    static @Nullable Method idle(Class<?> type, List<String> problems) {
        Method idle = only(Idle.class, type, problems);
        if (idle != null && idle.getParameterCount() > 0) {
            problems.add("method " + idle.getName() + ": @Idle wants a method that takes nothing");
        }
        return idle;
    }

    /** The only method with an annotation; null if there is none, and the first by its name if there are several. */
    static @Nullable Method only(Class<? extends Annotation> annotation, Class<?> type, List<String> problems) {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN).stream()
                        .sorted(Comparator.comparing(Method::getName))
                        .toList();
        if (methods.size() > 1) {
            problems.add("methods " + methods.get(0).getName() + " and "
                    + methods.get(1).getName() + " are both marked with @" + annotation.getSimpleName());
        }
        return methods.isEmpty() ? null : methods.get(0);
    }

    static void numbers(SpecTest annotation, List<String> problems) {
        atLeast(1, "rounds", annotation.rounds(), problems);
        atLeast(1, "repeat", annotation.repeat(), problems);
        atLeast(1, "depth", annotation.depth(), problems);
        atLeast(0, "simulate", annotation.simulate(), problems);
        atLeast(0, "states", annotation.states(), problems);
    }

    private static void atLeast(int least, String name, int number, List<String> problems) {
        if (number < least) {
            problems.add("@SpecTest(" + name + " = " + number + ") is less than " + least);
        }
    }

    /** Names of processes that no action has; those that are there by default need not be anybody's. */
    static void processes(SpecTest annotation, KnownSpec spec, List<String> problems) {
        Set<String> parameters = new LinkedHashSet<>();
        spec.actions().values().forEach(action -> parameters.addAll(action.names()));
        Arrays.stream(annotation.process())
                .filter(name -> spec.isComplete() && !DEFAULTS.contains(name) && !parameters.contains(name))
                .forEach(name -> problems.add("@SpecTest(process = \"" + name + "\"): no action has this parameter"
                        + NearestName.didYouMean(name, parameters)));
    }
}
