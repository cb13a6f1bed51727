package dev.offshoot.mail.provider;

import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides at start who carries the mails, and refuses what would go wrong unseen. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
class ProviderChoice {

    static final String MAILBOX = "mailbox";
    static final String SMTP = "smtp";
    static final String SENDGRID = "sendgrid";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderChoice.class);

    private final String name;

    ProviderChoice(ProviderSettings settings, Platform platform, Senders senders) {
        this.name = choose(settings, platform.production());
        if (name.equals(SMTP)) {
            checkRelay(settings.smtp());
        }
        if (platform.production()) {
            checkProduction(settings, senders);
        } else if (!name.equals(MAILBOX) && settings.onlyTo().isBlank()) {
            throw new MissingSetting("outside production OFFSHOOT_MAIL_ONLY_TO must list the addresses "
                    + "and domains that provider " + name + " may reach; everything else goes to the mailbox.");
        }
        LOG.info("Mails go to {}", name.equals(MAILBOX) ? "the local mailbox; nobody outside is reached" : name);
    }

    String name() {
        return name;
    }

    private static String choose(ProviderSettings settings, boolean production) {
        if (settings.provider() != null && !settings.provider().isBlank()) {
            if (!List.of(MAILBOX, SMTP, SENDGRID).contains(settings.provider())) {
                throw new MissingSetting("OFFSHOOT_MAIL_PROVIDER is sendgrid, smtp or mailbox.");
            }
            return settings.provider();
        }
        if (set(settings.sendgrid().apiKey())) {
            return SENDGRID;
        }
        if (set(settings.smtp().host())) {
            return SMTP;
        }
        if (production) {
            throw new MissingSetting("no provider; set OFFSHOOT_MAIL_SENDGRID_API_KEY or "
                    + "OFFSHOOT_MAIL_SMTP_HOST, or OFFSHOOT_MAIL_PROVIDER=mailbox to store mails on purpose.");
        }
        return MAILBOX;
    }

    private static void checkRelay(ProviderSettings.Smtp relay) {
        if (!List.of(ProviderSettings.Smtp.REQUIRED, ProviderSettings.Smtp.IMPLICIT, ProviderSettings.Smtp.OFF)
                .contains(relay.tls())) {
            throw new MissingSetting("OFFSHOOT_MAIL_SMTP_TLS is required, implicit or off.");
        }
        if (set(relay.certificates())) {
            RelayTrust.of(Path.of(relay.certificates()));
        }
    }

    private void checkProduction(ProviderSettings settings, Senders senders) {
        if (!senders.missing().isEmpty()) {
            throw new MissingSetting("no address for the senders " + String.join(", ", senders.missing())
                    + "; set OFFSHOOT_MAIL_SENDERS_<NAME>_FROM for each.");
        }
        if (name.equals(SMTP) && !settings.smtp().encrypted()) {
            throw new MissingSetting("OFFSHOOT_MAIL_SMTP_TLS=off is refused in production.");
        }
        if (name.equals(SENDGRID) && !set(settings.sendgrid().webhookKey())) {
            throw new MissingSetting("OFFSHOOT_MAIL_SENDGRID_WEBHOOK_KEY is not set, so bounces would "
                    + "go unseen; set it, or off to accept that.");
        }
    }

    private static boolean set(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
