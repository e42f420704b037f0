package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primed.value.Value;

class BindingTest {

    @Test
    void aNameIsBoundOnce() {
        Binding.Builder builder = Pipe.binding(new Pipe());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.action("Put", p -> {}))
                .withMessage("action Put is bound twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.observe("queue", () -> Value.of(1)))
                .withMessage("variable queue is bound twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.hidden("queue", "why"))
                .withMessage("variable queue is bound twice");
    }

    @Test
    void closesAllResourcesTheLastOneFirstAndTellsTheFirstFailure() {
        List<String> closed = new ArrayList<>();
        Binding binding = Binding.builder(() -> closed.add("system"))
                .closing(() -> {
                    throw new IOException("stuck");
                })
                .closing(() -> closed.add("thread"))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(binding::close)
                .withMessage("the system under test failed to close")
                .withRootCauseInstanceOf(IOException.class);
        assertThat(closed).containsExactly("thread", "system");
    }
}
