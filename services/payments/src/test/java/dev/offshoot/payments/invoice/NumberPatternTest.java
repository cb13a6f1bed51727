package dev.offshoot.payments.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NumberPatternTest {

    @Test
    void aNumberIsWrittenWithItsYear() {
        assertThat(new NumberPattern("C{yy}-{n:5}").format(2026, 17)).isEqualTo("C26-00017");
        assertThat(new NumberPattern("{yyyy}/{n}").format(2026, 17)).isEqualTo("2026/17");
        assertThat(new NumberPattern("C{yy}-{n:5}").format(2103, 1_234_567)).isEqualTo("C03-1234567");
    }

    @Test
    void aPatternThatWouldRepeatNumbersOrHoldsTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("C-{n:5}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("C{yy}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("C{yy}-{n:5}\r\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("C{yy}-{n}{x}"));
    }
}
