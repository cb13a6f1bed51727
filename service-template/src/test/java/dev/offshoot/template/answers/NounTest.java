package dev.offshoot.template.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounTest {

    @ParameterizedTest
    @CsvSource({
        "invoices, invoice, invoices",
        "activities, activity, activities",
        "boxes, box, boxes",
        "classes, class, classes",
        "billing, billing, billings",
        "status, status, statuses",
        "keys, key, keys",
        "bus, bus, buses"
    })
    void singularAndPluralFollowTheUsualRules(String service, String singular, String plural) {
        Noun noun = Noun.ofPlural(service);

        assertThat(noun.singular()).isEqualTo(singular);
        assertThat(noun.plural()).isEqualTo(plural);
    }
}
