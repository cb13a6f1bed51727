package dev.offshoot.changelog.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "ledger", properties = "sample.changes=fill")
class ChangelogApiIT {

    private final RunningService ledger;

    ChangelogApiIT(RunningService ledger) {
        this.ledger = ledger;
    }

    @Test
    void operatorsSeeEveryChangePageByPage() {
        TestResponse first = ledger.http().get("/api/ledger/changelog?limit=1").send();
        TestResponse second = ledger.http()
                .get("/api/ledger/changelog?limit=1&cursor=" + first.text("nextCursor"))
                .send();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("items[0].id")).isEqualTo("2026-12-01-fill-slugs");
        assertThat(first.text("items[0].state")).isEqualTo("done");
        assertThat(first.text("items[0].author")).isEqualTo("Ada Lovelace");
        assertThat(second.text("items[0].id")).isEqualTo("2026-12-02-note-dates");
        assertThat(second.text("nextCursor")).isEqualTo("null");
    }

    @Test
    void foreignCursorIsRefused() {
        assertThat(ledger.http().get("/api/ledger/changelog?cursor=AAAA").send().status())
                .isEqualTo(400);
    }

    @Test
    void metricsCountWhatIsDueAndWhatFailed() {
        MeterRegistry meters = ledger.bean(MeterRegistry.class);

        assertThat(meters.get("offshoot.changelog.pending").gauge().value()).isZero();
        assertThat(meters.get("offshoot.changelog.failed").gauge().value()).isZero();
    }

    @Test
    void commandListsAppliesAndRefusesWhatItDoesNotUnderstand() {
        assertThat(ledger.command("changelog", "list")).isZero();
        assertThat(ledger.command("changelog", "apply")).isZero();
        assertThat(ledger.command("changelog", "apply", "--dry-run", "--sample=3"))
                .isZero();
        assertThat(ledger.command("changelog", "accept", "2026-12-01-fill-slugs"))
                .isEqualTo(1);
        assertThat(ledger.command("changelog", "apply", "--show-values")).isEqualTo(2);
        assertThat(ledger.command("changelog", "apply", "--dry-run", "--sample=1000"))
                .isEqualTo(2);
        assertThat(ledger.command("changelog", "undo")).isEqualTo(2);
    }

    @Factory
    static class Meters {
        @Bean
        @Singleton
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }
}
