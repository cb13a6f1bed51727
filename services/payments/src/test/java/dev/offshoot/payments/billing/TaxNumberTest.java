package dev.offshoot.payments.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaxNumberTest {

    @Test
    void aNumberIsKnownByTheFormOfItsState() {
        assertThat(TaxNumber.check("DE136695976")).isEqualTo("format");
        assertThat(TaxNumber.check("FR40303265045")).isEqualTo("format");
        assertThat(TaxNumber.check("DE13669597")).isEqualTo("invalid");
        assertThat(TaxNumber.check("NO123456785")).isEqualTo("invalid");
        assertThat(TaxNumber.check("X")).isEqualTo("invalid");
    }

    @Test
    void blanksDotsAndDashesDoNotCount() {
        assertThat(TaxNumber.normal("de 136.695-976")).isEqualTo("DE136695976");
    }
}
