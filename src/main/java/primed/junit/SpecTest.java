package primed.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import primed.convert.Converter;
import primed.graph.Coverage;

/**
 * Marks a class that is replayed along behaviors of a TLA+ spec; the class implements {@link Conformance} as well.
 *
 * <pre>{@code
 * @SpecTest(spec = "specs/Buffer.tla", traces = "traces/buffer")
 * class BufferTest implements Conformance {
 *     private final Buffer buffer = new Buffer(2);
 *
 *     @Action
 *     void put(String producer, int value) {
 *         buffer.put(value);
 *     }
 *
 *     @Observe
 *     List<Integer> queue() {
 *         return buffer.content();
 *     }
 * }
 * }</pre>
 *
 * <p>Paths are looked up from the working directory, then from each folder above it, then on the class path.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpecTest {

    /**
     * The root module's file. Actions without a method and methods without an action are found by it; without a spec
     * only what occurs in the traces is known.
     */
    String spec() default "";

    /** The configuration that names the specification; without it, {@code Spec}, or else {@code Next}. */
    String config() default "";

    /**
     * Traces in ITF: files, folders (all {@code *.itf.json} below), or globs such as {@code traces/short-*.itf.json}.
     */
    String[] traces() default {};

    /** Configurations of models that TLC checks at test time; each counterexample is a trace. */
    String[] models() default {};

    /** How many random behaviors TLC makes at test time, of the spec with {@link #config}. */
    int simulate() default 0;

    /** How many steps a random behavior has at most. */
    int depth() default 20;

    /** What the random choices start from; 0 for another number each time, which is printed with a failure. */
    long seed() default 0;

    /**
     * Behaviors that cover the state graph of the model that {@link #config} names: as few as can be, and as short.
     * With {@code Coverage.TRANSITIONS} each step of the spec is taken at least once.
     */
    Coverage[] cover() default {};

    /** Further sources of traces; each class has a constructor without parameters. */
    Class<? extends TraceSource>[] sources() default {};

    /** Converters for types that Primed does not know; each class has a constructor without parameters. */
    Class<? extends Converter<?>>[] converters() default {};

    /** Actions that the implementation takes no part in: nothing is called, and the state is compared all the same. */
    String[] internal() default {};

    /**
     * Whether to try, in each state that a behavior comes to, the actions that the spec does not allow there: those
     * whose methods say by {@link Action#refusedBy} how they are refused. What is allowed is known from the model that
     * {@link #config} names.
     */
    boolean refusals() default false;

    /**
     * How many states the model that {@link #config} names may have for its state graph to be explored: when an
     * implementation diverges, to say where in the spec it is; when it chose by itself, to follow it; and for
     * {@link #cover} and {@link #refusals}. With 0 it is never explored.
     */
    int states() default 50_000;

    /** How often the cycle of a lasso is gone through in all. */
    int rounds() default 2;

    /** How many tests are made of each trace, each with an instance of its own; for schedules of real threads. */
    int repeat() default 1;

    /** The names of the parameters that say which process acts; failures have a column for each process. */
    String[] process() default {"self", "p", "proc", "process"};
}
