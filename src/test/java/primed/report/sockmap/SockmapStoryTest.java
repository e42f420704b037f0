package primed.report.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import primed.report.review.Frame.Box;
import primed.report.review.Sequence;
import primed.report.review.Sequence.Kind;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;

/** The short read, told to people: README's picture says the same by hand. */
class SockmapStoryTest {
    private static final Trace TRACE = ItfReader.read(Path.of("traces", "sockmap", "short-read-2-of-10.itf.json"));

    private final SockmapStory story = new SockmapStory(TRACE);

    @Test
    void whoDoesWhat() {
        assertThat(story.sequence("NoShortReadInv is broken", "").messages().stream()
                        .map(SockmapStoryTest::line))
                .containsExactly(
                        "1 c1>p1 sends 01",
                        "2 p1>p1 softirq queues 01",
                        "3 p1>p1 verdict takes 01",
                        "4 p1>skb redirects 01",
                        "5 p1>reader wakes",
                        "6 worker>msg enqueues 01",
                        "7 c0>p0 sends 23456789",
                        "8 p0>p0 softirq queues 23456789",
                        "9 p0>p0 verdict takes 23456789",
                        "10 p0>skb redirects 23456789",
                        "11 p0>p0 softirq done",
                        "12 reader>reader begins",
                        "13 reader>msg FIONREAD shows 2",
                        "14 reader>msg poll: readable",
                        "15 reader>reader recv turns to the psock",
                        "16 msg>reader recv returns 01",
                        "16 reader>reader NoShortReadInv is broken, 2 bytes received");
    }

    @Test
    void theStepThatBreaksThePropertyIsMarked() {
        List<Sequence.Message> messages = story.sequence("", "").messages();

        assertThat(messages.stream().filter(one -> one.kind() == Kind.FAILURE))
                .extracting(Sequence.Message::step)
                .containsExactly(16);
    }

    /** The kernel's words: a thread of the spec's program may send on both connections. */
    @Test
    void aSendIsToldByItsConnectionAndAMessageWithItsBytes() {
        assertThat(words(1, "thread 1 sends its next message")).isEqualTo("c1 sends 01");
        assertThat(words(7, "thread 1 sends its next message")).isEqualTo("c0 sends 23456789");
        assertThat(words(8, "the softirq queues message 2")).isEqualTo("the softirq queues message 2 (23456789)");
        assertThat(words(8, "the softirq queues message 3")).isEqualTo("the softirq queues message 3");
    }

    private String words(int step, String told) {
        return story.words(
                TRACE.behavior().states().get(step - 1),
                TRACE.behavior().steps().get(step - 1),
                told);
    }

    /** The step that leads back is the one that matters: recv says EAGAIN, each time. */
    @Test
    void aLassoIsDrawnWithTheStepThatLeadsBack() {
        Trace lasso = ItfReader.read(Path.of("traces", "sockmap", "tcp-eagain-after-every-poll.itf.json"));
        Sequence sequence = new SockmapStory(lasso).sequence("EndsProp is broken", "");

        int last = lasso.behavior().steps().size();
        assertThat(sequence.backTo()).isEqualTo(last - 1);
        assertThat(sequence.messages().stream().map(SockmapStoryTest::line).skip(last - 1))
                .containsExactly(
                        last + " reader>msg poll: readable",
                        (last + 1) + " msg>reader recv returns EAGAIN",
                        (last + 1) + " reader>reader EndsProp is broken, 2 bytes received");
    }

    @Test
    void whatEndsGoesBackNowhere() {
        assertThat(story.sequence("", "").backTo()).isNull();
    }

    @Test
    void whatNobodySeesIsInIngressSkb() {
        List<Box> boxes = story.picture(TRACE.behavior().last()).boxes();

        assertThat(items(boxes, "p1: ingress_skb")).containsExactly("(01)", "23456789");
        assertThat(items(boxes, "p1: ingress_msg")).isEmpty();
        assertThat(items(boxes, "received")).containsExactly("01");
    }

    private static List<String> items(List<Box> boxes, String name) {
        return boxes.stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow()
                .items();
    }

    private static String line(Sequence.Message message) {
        return message.step() + " " + message.from() + ">" + message.to() + " " + message.text();
    }
}
