package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A C library that calls nothing: it writes down what is called, counts what is open, and fails when it is told to. */
final class FakeLibc {
    static final int EPERM = 1;
    static final int SMALLEST_BUFFER = 2_304;

    private static final int PACKET = 832;
    private static final int BPF_MAP_CREATE = 0;
    private static final int BPF_PROG_LOAD = 5;

    private final List<Call> calls = new ArrayList<>();
    private final Set<Integer> open = new TreeSet<>();
    private final Map<Integer, Integer> options = new HashMap<>(Map.of(Libc.SO_RCVBUF, 212_992));
    private final Predicate<Call> fails;
    private final boolean stampsTime;
    private long cpus;
    private int policy = Libc.SCHED_OTHER;
    private int next = 3;
    private int errors;

    /** @param number the how manieth it is, from 1 on */
    record Call(int number, String function, List<Object> arguments) {
        int flags() {
            return (Integer) arguments.get(3);
        }
    }

    private FakeLibc(long cpus, Predicate<Call> fails, boolean stampsTime) {
        this.cpus = cpus;
        this.fails = fails;
        this.stampsTime = stampsTime;
    }

    /** On a machine whose CPUs 0 and 1 may be used. */
    static FakeLibc working() {
        return failing(call -> false);
    }

    /** Refuses some calls with EPERM. */
    static FakeLibc failing(Predicate<Call> fails) {
        return new FakeLibc(0b11, fails, true);
    }

    /** @param cpus those that may be used, a bit for each */
    static FakeLibc withCpus(long cpus) {
        return new FakeLibc(cpus, call -> false, true);
    }

    /** Never tells when something was sent. */
    static FakeLibc withoutTimeStamps() {
        return new FakeLibc(0b11, call -> false, false);
    }

    Libc library() {
        return (Libc) Proxy.newProxyInstance(
                Libc.class.getClassLoader(),
                new Class<?>[] {Libc.class},
                (proxy, method, arguments) -> call(method, List.of(arguments)));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String function) {
        return calls.stream().filter(call -> call.function().equals(function)).toList();
    }

    /** The descriptors that were opened and not closed. */
    Set<Integer> open() {
        return Set.copyOf(open);
    }

    long cpus() {
        return cpus;
    }

    int policy() {
        return policy;
    }

    int option(int option) {
        return options.getOrDefault(option, 0);
    }

    private Object call(Method method, List<Object> arguments) {
        Call call = new Call(calls.size() + 1, method.getName(), arguments);
        calls.add(call);
        if (call.function().equals("close")) {
            open.remove(arguments.get(0)); // close(2) frees the descriptor whatever it says
        }
        if (fails.test(call)) {
            throw new LastErrorException(EPERM);
        }
        long result = answer(call);
        return method.getReturnType() == long.class ? (Object) result : (Object) (int) result;
    }

    private long answer(Call call) {
        List<Object> arguments = call.arguments();
        return switch (call.function()) {
            case "socket", "accept" -> opened();
            case "syscall" -> {
                long command = (Long) arguments.get(1);
                yield command == BPF_MAP_CREATE || command == BPF_PROG_LOAD ? opened() : 0;
            }
            case "send" -> {
                errors += stampsTime && option(Libc.SO_TIMESTAMPING) != 0 ? 1 : 0;
                yield (Long) arguments.get(2);
            }
            case "recv" -> recv(call.flags());
            case "setsockopt" -> set((Integer) arguments.get(2), ((Memory) arguments.get(3)).getInt(0));
            case "getsockopt" -> get((Integer) arguments.get(2), (Memory) arguments.get(3));
            case "sched_getaffinity" -> {
                ((Memory) arguments.get(2)).setLong(0, cpus);
                yield 0;
            }
            case "sched_setaffinity" -> {
                cpus = ((Memory) arguments.get(2)).getLong(0);
                yield 0;
            }
            case "sched_setscheduler" -> {
                policy = (Integer) arguments.get(1);
                yield 0;
            }
            default -> 0;
        };
    }

    private int opened() {
        open.add(next);
        return next++;
    }

    private long recv(int flags) {
        if ((flags & Libc.MSG_ERRQUEUE) != 0 && errors-- <= 0) {
            errors = 0;
            throw new LastErrorException(11);
        }
        return 1;
    }

    /** The kernel doubles the size of a buffer, and keeps to the smallest that it allows. */
    private int set(int option, int value) {
        options.put(option, option == Libc.SO_RCVBUF ? Math.max(SMALLEST_BUFFER, 2 * value) : value);
        return 0;
    }

    private int get(int option, Memory value) {
        value.setInt(0, option == Libc.SO_MEMINFO ? errors * PACKET : option(option));
        return 0;
    }
}
