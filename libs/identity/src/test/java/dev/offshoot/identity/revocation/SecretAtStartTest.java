package dev.offshoot.identity.revocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.identity.sample.RememberedUsers;
import dev.offshoot.service.MissingSetting;
import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretAtStartTest {

    @Test
    void serviceWithoutItsSecretDoesNotStart() {
        try (ApplicationContext context = OffshootService.context("ledger")
                .properties(Map.of("offshoot.database.enabled", false, "offshoot.rabbitmq.url", "amqp://127.0.0.1:1"))
                .build()) {
            context.registerSingleton(LocalUsers.class, new RememberedUsers());

            assertThatThrownBy(context::start)
                    .isInstanceOf(MissingSetting.class)
                    .hasMessageStartingWith("OFFSHOOT_LEDGER_CLIENT_SECRET is not set; ");
        }
    }
}
