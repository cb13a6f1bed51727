package dev.offshoot.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.mail.settings.Platforms;
import dev.offshoot.service.MissingSetting;
import org.junit.jupiter.api.Test;

class OpenMailboxRuleTest {

    @Test
    void productionRefusesAnOpenMailbox() {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> new OpenMailboxRule(Platforms.in("production")))
                .withMessage("OFFSHOOT_MAIL_MAILBOX_ACCESS=open is refused in production.");
    }

    @Test
    void localRunsMayOpenIt() {
        assertThatCode(() -> new OpenMailboxRule(Platforms.in("local"))).doesNotThrowAnyException();
    }
}
