package primed.sockmap.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.WaitingSockmapSocket;

/**
 * A socket that knows beforehand which calls will come, and what it answers: {@code FIONREAD -> 2}, {@code poll(30 s)
 * -> IN}, {@code recv(11, MSG_DONTWAIT) -> 01}. Any other call is an error.
 */
final class ScriptedSocket implements WaitingSockmapSocket {
    private final Transport transport;
    private final Deque<String> script = new ArrayDeque<>();

    ScriptedSocket(Transport transport) {
        this.transport = transport;
    }

    /** What comes next. */
    ScriptedSocket then(String... exchanges) {
        script.addAll(Arrays.asList(exchanges));
        return this;
    }

    /** What comes next, again and again. */
    ScriptedSocket then(int times, String exchange) {
        script.addAll(Collections.nCopies(times, exchange));
        return this;
    }

    /** The calls that did not come. */
    List<String> rest() {
        return List.copyOf(script);
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public int fionread() {
        return Integer.parseInt(answer("FIONREAD"));
    }

    @Override
    public boolean poll(Duration timeout) {
        String answer = answer("poll(" + timeout.toSeconds() + " s)");
        failIfErrno("poll", answer);
        return answer.equals("IN");
    }

    @Override
    public int recvDontWait(byte[] buffer, int offset, int length) {
        return received(answer("recv(" + length + ", MSG_DONTWAIT)"), buffer, offset);
    }

    @Override
    public int recv(byte[] buffer, int offset, int length) {
        return received(answer("recv(" + length + ", 0)"), buffer, offset);
    }

    @Override
    public int peekDontWait(byte[] buffer, int offset, int length) {
        return received(answer("recv(" + length + ", MSG_DONTWAIT | MSG_PEEK)"), buffer, offset);
    }

    private String answer(String call) {
        String exchange = script.isEmpty() ? "no call" : script.remove();
        if (!exchange.startsWith(call + " -> ")) {
            throw new AssertionError("the reader called " + call + "; in the script there is " + exchange);
        }
        return exchange.substring(call.length() + " -> ".length());
    }

    private static int received(String answer, byte[] buffer, int offset) {
        failIfErrno("recv", answer);
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
    }

    private static void failIfErrno(String call, String answer) {
        for (Errno errno : Errno.values()) {
            if (answer.equals(errno.name())) {
                throw new ErrnoException(call, errno);
            }
        }
    }
}
