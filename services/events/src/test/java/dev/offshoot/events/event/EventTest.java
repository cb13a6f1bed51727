package dev.offshoot.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final UUID ID = UUID.fromString("0198c1a0-0000-7000-8000-000000000007");

    @Test
    void aNewTitleChangesNothingElse() {
        Event before = new Event(7L, ID, 3, "Old", Instant.EPOCH, 2);

        Event after = before.rename(" New ");

        assertThat(after).usingRecursiveComparison().ignoringFields("title").isEqualTo(before);
        assertThat(after.title()).isEqualTo("New");
    }
}
