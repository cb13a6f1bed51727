package dev.offshoot.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1250, EUR, 12.50",
        "5, EUR, 0.05",
        "-1, USD, -0.01",
        "1250, JPY, 1250",
        "1250, KWD, 1.250",
        "0, EUR, 0.00"
    })
    void minorUnitsAndDecimalAreTheSameAmount(long minorUnits, String currency, String amount) {
        Money money = Money.ofMinor(minorUnits, currency);

        assertThat(money).isEqualTo(new Money(amount, currency));
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.minorUnits()).isEqualTo(minorUnits);
    }

    @Test
    void missingFractionDigitsAreFilledUp() {
        assertThat(new Money("12.5", "EUR").amount()).isEqualTo("12.50");
        assertThat(new Money("12", "EUR")).isEqualTo(new Money("12.00", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"12.505, EUR", "1.5, JPY", "1e3, EUR", "'12,50', EUR", "'', EUR", "12.50, EURO", "12.50, XXX"})
    void whatIsNotExactIsRefused(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(amount, currency));
    }

    @Test
    void arithmeticIsExact() {
        Money price = new Money("0.10", "EUR");

        assertThat(price.plus(new Money("0.20", "EUR"))).isEqualTo(new Money("0.30", "EUR"));
        assertThat(price.minus(new Money("0.20", "EUR")).isNegative()).isTrue();
        assertThat(price.times(3)).isEqualTo(new Money("0.30", "EUR"));
        assertThat(price).isLessThan(new Money("0.11", "EUR"));
    }

    @Test
    void currenciesDoNotMix() {
        Money euro = Money.zero("EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(Money.zero("USD")));
    }

    @Test
    void wireHasAmountAndCurrencyAndNothingElse() throws IOException {
        try (ObjectMapper.CloseableObjectMapper json = ObjectMapper.create(Map.of())) {
            String text = json.writeValueAsString(new Money("12.5", "EUR"));

            assertThat(text).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
            assertThat(json.readValue(text, Money.class)).isEqualTo(new Money("12.50", "EUR"));
        }
    }
}
