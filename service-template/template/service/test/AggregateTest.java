package dev.offshoot.[=service].[=aggregate];

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class [=Aggregate]Test {

    private static final UUID ID = UUID.fromString("0198c1a0-0000-7000-8000-000000000007");

    @Test
    void aNewTitleChangesNothingElse() {
        [=Aggregate] before = new [=Aggregate](7L, ID, 3, "Old", Instant.EPOCH, 2);

        [=Aggregate] after = before.rename(" New ");

        assertThat(after).usingRecursiveComparison().ignoringFields("title").isEqualTo(before);
        assertThat(after.title()).isEqualTo("New");
    }
}
