package dev.offshoot.messaging.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {

    @ParameterizedTest
    @CsvSource({
        "shop.order.placed, shop.order.placed, true",
        "shop.order.placed, shop.order.paid, false",
        "*.mail.requested, shop.mail.requested, true",
        "*.mail.requested, shop.web.mail.requested, false",
        "*.mail.requested, mail.requested, false",
        "shop.*.placed, shop.order.placed, true",
        "shop.#, shop.order.placed, true",
        "shop.#, shop, true",
        "shop.#, shopping.order.placed, false",
        "#.placed, shop.order.placed, true",
        "#, anything.at.all, true",
        "shop.a+b, shop.aab, false",
    })
    void matchesAsTheTopicExchangeDoes(String pattern, String type, boolean matches) {
        assertThat(TopicPattern.matches(pattern, type)).isEqualTo(matches);
    }
}
