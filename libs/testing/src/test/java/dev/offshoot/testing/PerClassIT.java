package dev.offshoot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OffshootTest(service = "probe", properties = "offshoot.testing.word=hello")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerClassIT {

    private final RunningService outer;

    PerClassIT(RunningService outer) {
        this.outer = outer;
    }

    @Test
    void settingsOfTheClassReachTheService() {
        assertThat(outer.context().getProperty("offshoot.testing.word", String.class))
                .contains("hello");
    }

    @Nested
    class Inside {

        @Test
        void seesTheSameService(RunningService inner) {
            assertThat(inner).isSameAs(outer);
        }
    }
}
