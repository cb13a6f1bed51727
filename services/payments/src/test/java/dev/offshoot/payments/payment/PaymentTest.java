package dev.offshoot.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final UUID ID = UUID.fromString("0198c1a0-0000-7000-8000-000000000007");

    @Test
    void aNewTitleChangesNothingElse() {
        Payment before = new Payment(7L, ID, 3, "Old", Instant.EPOCH, 2);

        Payment after = before.rename(" New ");

        assertThat(after).usingRecursiveComparison().ignoringFields("title").isEqualTo(before);
        assertThat(after.title()).isEqualTo("New");
    }
}
