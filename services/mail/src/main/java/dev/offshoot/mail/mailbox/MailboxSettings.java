package dev.offshoot.mail.mailbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param access {@code permission}; {@code open} lets everybody look, for local runs only
 * @param keep how long a mail stays
 * @param max how many stay
 */
@ConfigurationProperties("offshoot.mail.mailbox")
record MailboxSettings(
        @Bindable(defaultValue = "permission") String access,
        @Bindable(defaultValue = "7d") Duration keep,
        @Bindable(defaultValue = "2000") int max) {

    boolean open() {
        return access.equals("open");
    }
}
