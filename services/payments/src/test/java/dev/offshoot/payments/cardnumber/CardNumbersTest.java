package dev.offshoot.payments.cardnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.offshoot.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** §8: a card number typed into any text field (13–19 digits, Luhn). */
class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "pay with 4111 1111 1111 1111 please",
                "4111-1111-1111-1111",
                "order 12 4111 1111 1111 1111",
                "3782 822463 10005",
                "6304000000000000",
                "4222222222222",
                "card:5555555555554444, exp 12/29"
            })
    void aCardNumberIsFoundHoweverItIsTyped(String text) {
        assertThat(CardNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "411111111111",
                "41111111111111111111111",
                "Invoice C26-00017 of 2026-11-17",
                "+34 600 123 456",
                "order 0199a111-1111-4111-8111-111111111111",
                ""
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(CardNumbers.in(text)).isFalse();
    }

    @Test
    void everyFieldIsNamedAndNoValueRepeated() {
        Map<String, String> fields = new HashMap<>(Map.of("note", "4111111111111111", "concept", "5555555555554444"));
        fields.put("detail", null);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CardNumbers.refuseIn(fields))
                .satisfies(e -> {
                    assertThat(e.type().name()).isEqualTo("LOOKS_LIKE_A_CARD_NUMBER");
                    assertThat(e.errors()).extracting("field").containsExactly("concept", "note");
                    assertThat(e.detail() + e.errors()).doesNotContain("4111", "5555");
                });
        assertThatNoException().isThrownBy(() -> CardNumbers.refuseIn(Map.of("concept", "Workshop")));
    }
}
