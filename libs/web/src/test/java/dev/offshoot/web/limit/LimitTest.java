package dev.offshoot.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void unitMayBeCounted() {
        assertThat(Limit.parse("3/24h")).isEqualTo(new Limit(3, Duration.ofDays(1)));
        assertThat(Limit.parse("120/m")).isEqualTo(new Limit(120, Duration.ofMinutes(1)));
        assertThat(Limit.parse("30/min")).isEqualTo(new Limit(30, Duration.ofMinutes(1)));
    }

    @Test
    void halfOfOddLimitIsRoundedUp() {
        assertThat(Limit.parse("3/h").half().requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0/h", "3", "3/week", "-1/h", "3/0h"})
    void anythingElseIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text)).withMessageContaining("20/h");
    }
}
