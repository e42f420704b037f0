package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;

/**
 * What a program sees of p1 while data is in each place. Every row was measured on Linux 6.18.44, where it held each
 * time; 2 is p1's own message "01", 8 is the redirected one.
 */
class WindowTest {
    private static final ByteString OWN = ByteString.of("01");
    private static final ByteString PEER = ByteString.of("23456789");

    /** Brings a sockmap into a window. */
    private interface Window {
        InMemorySockmap open(Transport transport);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSeenInEachWindow() {
        return Stream.of(
                        // window, transport, FIONREAD, poll, peek(11), recv(1), recv(5), recv(11)
                        row("native{2}", Transport.UDP, this::nativeOwn, "0 IN 2 | 1 | 2 | 2"),
                        row(
                                "native{2}",
                                Transport.TCP, this::nativeOwn, "0 IN EAGAIN | EAGAIN 2 | EAGAIN 2 | EAGAIN 2"),
                        row("skb{2}", Transport.UDP, this::backlogOwn, "0 no EAGAIN | EAGAIN | EAGAIN | EAGAIN"),
                        row("skb{2}", Transport.TCP, this::backlogOwn, "0 no EAGAIN | EAGAIN | EAGAIN | EAGAIN"),
                        row("msg{2}", Transport.UDP, this::messageOwn, "2 IN 2 | 1 1 | 2 | 2"),
                        row("msg{2}", Transport.TCP, this::messageOwn, "2 IN 2 | 1 1 | 2 | 2"),
                        row("msg{2} skb{8}", Transport.UDP, this::messageOwnBacklogPeer, "2 IN 2 | 1 9 | 2 8 | 2 8"),
                        row("msg{2} skb{8}", Transport.TCP, this::messageOwnBacklogPeer, "2 IN 2 | 1 9 | 2 8 | 2 8"),
                        row("msg{2,8}", Transport.UDP, this::messageBoth, "2 IN 10 | 1 9 | 5 5 | 10"),
                        row("msg{2,8}", Transport.TCP, this::messageBoth, "10 IN 10 | 1 9 | 5 5 | 10"),
                        row("native{2} msg{8}", Transport.UDP, this::nativeOwnMessagePeer, "8 IN 8 | 1 | 5 | 8 2"),
                        row("native{2} msg{8}", Transport.TCP, this::nativeOwnMessagePeer, "8 IN 8 | 1 | 5 | 8 2"),
                        row("msg{8} skb{2}", Transport.UDP, this::messagePeerBacklogOwn, "8 IN 8 | 1 9 | 5 5 | 8 2"),
                        row("msg{8} skb{2}", Transport.TCP, this::messagePeerBacklogOwn, "8 IN 8 | 1 9 | 5 5 | 8 2"))
                .map(row -> DynamicTest.dynamicTest(row.transport() + " " + row.name(), row::check));
    }

    private record Row(String name, Transport transport, Window window, String expected) {
        void check() {
            String[] columns = expected.split(" \\| ", -1);
            InMemorySockmap first = window.open(transport);
            String seen = first.p1().fionread() + " "
                    + (first.p1().poll(Duration.ZERO) ? "IN" : "no") + " "
                    + recv(first, 11, true);
            assertThat(seen).as("FIONREAD, poll, peek(11)").isEqualTo(columns[0]);
            int[] lengths = {1, 5, 11};
            for (int i = 0; i < lengths.length; i++) {
                List<String> expectedReads = List.of(columns[i + 1].split(" "));
                assertThat(reads(lengths[i], expectedReads.size()))
                        .as("recv(%d), then what later reads give", lengths[i])
                        .isEqualTo(expectedReads);
            }
        }

        /** The first recv of this length; the worker then empties the backlog; the others take the rest. */
        private List<String> reads(int length, int count) {
            InMemorySockmap sockmap = window.open(transport);
            List<String> reads = new ArrayList<>();
            reads.add(recv(sockmap, length, false));
            while (reads.size() < count) {
                sockmap.worker().run();
                reads.add(recv(sockmap, 11, false));
            }
            return reads;
        }

        private static String recv(InMemorySockmap sockmap, int length, boolean peek) {
            byte[] buffer = new byte[11];
            try {
                return String.valueOf(
                        peek
                                ? sockmap.p1().peekDontWait(buffer, 0, length)
                                : sockmap.p1().recvDontWait(buffer, 0, length));
            } catch (ErrnoException failure) {
                return failure.errno().name();
            }
        }
    }

    private static Row row(String name, Transport transport, Window window, String expected) {
        return new Row(name, transport, window, expected);
    }

    private InMemorySockmap nativeOwn(Transport transport) {
        InMemorySockmap sockmap = new InMemorySockmap(setup(transport), Checkpoint.NONE, worker -> {});
        sockmap.send(Sender.C1, OWN).run();
        sockmap.insertIntoMap();
        return sockmap;
    }

    private InMemorySockmap nativeOwnMessagePeer(Transport transport) {
        InMemorySockmap sockmap = nativeOwn(transport);
        sockmap.send(Sender.C0, PEER).run();
        sockmap.worker().run();
        return sockmap;
    }

    private InMemorySockmap backlogOwn(Transport transport) {
        InMemorySockmap sockmap = inMap(transport);
        sockmap.send(Sender.C1, OWN).run();
        return sockmap;
    }

    private InMemorySockmap messageOwn(Transport transport) {
        InMemorySockmap sockmap = backlogOwn(transport);
        sockmap.worker().run();
        return sockmap;
    }

    private InMemorySockmap messageOwnBacklogPeer(Transport transport) {
        InMemorySockmap sockmap = messageOwn(transport);
        sockmap.send(Sender.C0, PEER).run();
        return sockmap;
    }

    private InMemorySockmap messageBoth(Transport transport) {
        InMemorySockmap sockmap = messageOwnBacklogPeer(transport);
        sockmap.worker().run();
        return sockmap;
    }

    private InMemorySockmap messagePeerBacklogOwn(Transport transport) {
        InMemorySockmap sockmap = inMap(transport);
        sockmap.send(Sender.C0, PEER).run();
        sockmap.worker().run();
        sockmap.send(Sender.C1, OWN).run();
        return sockmap;
    }

    private static InMemorySockmap inMap(Transport transport) {
        return InMemorySockmap.open(setup(transport), Checkpoint.NONE, worker -> {});
    }

    private static InMemorySockmap.Setup setup(Transport transport) {
        return new InMemorySockmap.Setup(transport, Verdict.REDIRECT, Verdict.REDIRECT, KernelSemantics.LINUX_6_18);
    }
}
