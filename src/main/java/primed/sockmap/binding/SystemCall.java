package primed.sockmap.binding;

import java.util.Map;
import primed.value.Value;

/**
 * What the reader is about to do or inside of: a call of {@code SystemCalls.tla}.
 *
 * @param op the call's name
 * @param len the length of the buffer of a recv, else 0
 * @param flags {@code MSG_DONTWAIT} or {@code 0}
 */
record SystemCall(String op, int len, String flags) {
    static final SystemCall NOT_BEGUN = new SystemCall("none", 0, "0");
    static final SystemCall FIONREAD = new SystemCall("FIONREAD", 0, "0");
    static final SystemCall POLL = new SystemCall("poll", 0, "0");
    static final SystemCall FINISHED = new SystemCall("return", 0, "0");

    static SystemCall recv(int length, String flags) {
        return new SystemCall("recv", length, flags);
    }

    Value value() {
        return Value.record(Map.of("op", Value.of(op), "len", Value.of(len), "flags", Value.of(flags)));
    }
}
