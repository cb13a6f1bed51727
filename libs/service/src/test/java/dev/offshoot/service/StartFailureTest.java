package dev.offshoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void missingSettingKeepsItsRemedy() {
        MissingSetting missing = MissingSetting.of("offshoot.auth.keys", "create one with ./offshoot secrets new");

        assertThat(sentence(new IllegalStateException("bean", missing)))
                .isEqualTo("auth cannot start: OFFSHOOT_AUTH_KEYS is not set; create one with ./offshoot secrets new.");
    }

    @Test
    void unresolvedPlaceholderIsNamedAsItsVariable() {
        var failure = new ConfigurationException("Could not resolve placeholder ${offshoot.auth.database.owner-user}");

        assertThat(sentence(failure)).isEqualTo("auth cannot start: OFFSHOOT_AUTH_DATABASE_OWNER_USER is not set.");
    }

    @Test
    void takenPortIsSaidInWords() {
        assertThat(sentence(new IllegalStateException(new BindException("Address already in use"))))
                .isEqualTo(
                        "auth cannot start: its port is taken by another process; free it or set OFFSHOOT_AUTH_PORT.");
    }

    @Test
    void databaseSpeaksForItself() {
        assertThat(sentence(new IllegalStateException("bean", new DatabaseRefused("its database is away."))))
                .isEqualTo("auth cannot start: its database is away.");
    }

    @Test
    void otherwiseTheInnermostCauseIsTold() {
        assertThat(sentence(new IllegalStateException("bean", new IllegalArgumentException("too small\nsecond line"))))
                .isEqualTo("auth cannot start: too small");
    }

    private static String sentence(Throwable failure) {
        return new StartFailure("auth", failure).sentence();
    }
}
