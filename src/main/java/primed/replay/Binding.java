package primed.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.State;
import primed.value.Value;

/**
 * The map from a spec to one system under test: its actions to code, its variables to observations.
 *
 * <p>A binding lives for one replay. Closing it closes the system.
 */
public final class Binding implements AutoCloseable {
    private final Map<String, ActionBody> actions;
    private final Map<String, Observation> observations;
    private final Map<String, String> hidden;
    private final Grain grain;
    private final Set<String> choices;
    private final Glossary glossary;
    private final Pause pause;
    private final List<AutoCloseable> resources;

    private Binding(Builder builder) {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.actions));
        observations = Collections.unmodifiableMap(new LinkedHashMap<>(builder.observations));
        hidden = Collections.unmodifiableMap(new LinkedHashMap<>(builder.hidden));
        grain = new Grain(Map.copyOf(builder.absorbed));
        choices = Set.copyOf(builder.choices);
        glossary = new Glossary(builder.sentences, builder.actors);
        pause = builder.pause;
        resources = List.copyOf(builder.resources);
    }

    /** Starts a binding of a system that needs no closing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a binding of a system that is closed with it. */
    public static Builder builder(AutoCloseable system) {
        return new Builder().closing(system);
    }

    /** The names of the actions that are bound. */
    public Set<String> actions() {
        return actions.keySet();
    }

    /** The names of the variables that are observed. */
    public Set<String> observed() {
        return observations.keySet();
    }

    /** The variables that the system does not show, each with the reason. */
    public Map<String, String> hidden() {
        return hidden;
    }

    /** How many steps of the spec one call makes. */
    Grain grain() {
        return grain;
    }

    /** Whether the system chooses what becomes of this action. */
    boolean isChoice(Action action) {
        return choices.contains(action.name());
    }

    /** The actions in words. */
    public Glossary glossary() {
        return glossary;
    }

    /** Makes the system take the action. */
    public void perform(Action action) throws Exception {
        ActionBody body = actions.get(action.name());
        if (body == null) {
            throw new IllegalArgumentException("action " + action.name() + " is not bound; bound are " + actions());
        }
        body.perform(new Parameters(action));
    }

    /** Reads one variable. */
    public Value observe(String variable) throws Exception {
        Observation observation = observation(variable);
        if (observation == null) {
            throw new IllegalArgumentException("variable " + variable + " is not observed; observed are " + observed());
        }
        return observation.observe();
    }

    /** How a variable is read; null if it is not. */
    @Nullable
    Observation observation(String variable) {
        return observations.get(variable);
    }

    /** Reads all observed variables. */
    public State observe() throws Exception {
        Map<String, Value> variables = new LinkedHashMap<>();
        for (String variable : observed()) {
            variables.put(variable, observe(variable));
        }
        return new State(variables);
    }

    /** Waits until the system would have acted if it had anything left to do. */
    public void idle() throws Exception {
        pause.idle();
    }

    /** Closes the system: what was given last is closed first. */
    @Override
    public void close() {
        IllegalStateException failure = null;
        for (int i = resources.size() - 1; i >= 0; i--) {
            try {
                resources.get(i).close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (failure == null) {
                    failure = new IllegalStateException("the system under test failed to close", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Collects the parts of a binding. */
    public static final class Builder {
        private final Map<String, ActionBody> actions = new LinkedHashMap<>();
        private final Map<String, String> sentences = new LinkedHashMap<>();
        private final Map<String, Observation> observations = new LinkedHashMap<>();
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private final Map<String, Set<String>> absorbed = new LinkedHashMap<>();
        private final Map<String, String> actors = new LinkedHashMap<>();
        private final Set<String> choices = new LinkedHashSet<>();
        private final List<AutoCloseable> resources = new ArrayList<>();
        private Pause pause = () -> {};

        private Builder() {}

        /** Binds an action. */
        public Builder action(String name, ActionBody body) {
            if (actions.putIfAbsent(name, body) != null) {
                throw new IllegalArgumentException("action " + name + " is bound twice");
            }
            return this;
        }

        /**
         * Binds an action and says in words what it does.
         *
         * @param sentence for example {@code thread {t} sends its next message}; see {@link Glossary}; empty for none
         */
        public Builder action(String name, String sentence, ActionBody body) {
            if (!sentence.isEmpty()) {
                sentences.put(name, sentence);
            }
            return action(name, body);
        }

        /** Says that the system does nothing in this step of the spec: it is not called, and compared all the same. */
        public Builder internal(String name) {
            return action(name, parameters -> {});
        }

        /**
         * Says that the call of a bound action makes further steps of the spec by itself.
         *
         * <p>The state is compared after the last of them. Where a step of somebody else comes between, the behavior
         * cannot be forced on the system.
         *
         * @param name the action that is bound
         * @param others the actions of the steps that may follow it directly, in any order and number
         */
        public Builder composite(String name, Set<String> others) {
            absorbed.put(name, Set.copyOf(others));
            return this;
        }

        /**
         * Says that the system, not the behavior, chooses what becomes of an action.
         *
         * <p>If it is then in another state than the behavior, the replay goes on along the branch that fits.
         */
        public Builder choice(String name) {
            choices.add(name);
            return this;
        }

        /** Says which parameter of an action names the process that acts; see {@link Glossary}. */
        public Builder actor(String name, String parameter) {
            actors.put(name, parameter);
            return this;
        }

        /** Says how a variable of the spec is read from the system. */
        public Builder observe(String variable, Observation observation) {
            if (hidden.containsKey(variable) || observations.putIfAbsent(variable, observation) != null) {
                throw new IllegalArgumentException("variable " + variable + " is bound twice");
            }
            return this;
        }

        /** Says that the system does not show a variable of the spec, and why; it is not compared. */
        public Builder hidden(String variable, String reason) {
            if (observations.containsKey(variable) || hidden.putIfAbsent(variable, reason) != null) {
                throw new IllegalArgumentException("variable " + variable + " is bound twice");
            }
            return this;
        }

        /** Says how to let the system show that it does nothing more; without this, the state is only read again. */
        public Builder idle(Pause pause) {
            this.pause = pause;
            return this;
        }

        /** Closes a resource together with the binding. */
        public Builder closing(AutoCloseable resource) {
            resources.add(resource);
            return this;
        }

        /** The finished binding. */
        public Binding build() {
            return new Binding(this);
        }
    }
}
