package dev.offshoot.auth.link;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** How long links live. */
@ConfigurationProperties("offshoot.auth.link")
record LinkSettings(
        @Bindable(defaultValue = "24h") Duration registration,
        @Bindable(defaultValue = "14d") Duration invitation,
        @Bindable(defaultValue = "1h") Duration bootstrap,
        @Bindable(defaultValue = "1h") Duration passwordReset,
        @Bindable(defaultValue = "48h") Duration verifyAddress) {

    Duration life(LinkPurpose purpose) {
        return switch (purpose) {
            case REGISTRATION -> registration;
            case INVITATION -> invitation;
            case BOOTSTRAP -> bootstrap;
            case PASSWORD_RESET -> passwordReset;
            case VERIFY_ADDRESS -> verifyAddress;
        };
    }
}
