package dev.offshoot.mail.provider;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param provider mailbox, smtp or sendgrid; without it the first that is configured
 * @param onlyTo addresses and domains that may be reached from outside production; the rest goes to the mailbox
 */
@ConfigurationProperties("offshoot.mail")
record ProviderSettings(
        @Nullable String provider,
        @Bindable(defaultValue = "") String onlyTo,
        Smtp smtp,
        SendGrid sendgrid,
        Rates rate) {

    /** How many mails an instance may hand over: {@code 1000/s}, {@code 60/m}, {@code 500/h}. */
    @ConfigurationProperties("rate")
    record Rates(
            @Bindable(defaultValue = "1000/s") String mailbox,
            @Bindable(defaultValue = "1000/s") String smtp,
            @Bindable(defaultValue = "1000/s") String sendgrid) {

        Rate of(String provider) {
            try {
                return Rate.parse(word(provider));
            } catch (IllegalArgumentException e) {
                throw new MissingSetting("OFFSHOOT_MAIL_RATE_" + provider.toUpperCase(Locale.ROOT) + " is unusable: "
                        + e.getMessage() + ".");
            }
        }

        String word(String provider) {
            return switch (provider) {
                case ProviderChoice.SMTP -> smtp;
                case ProviderChoice.SENDGRID -> sendgrid;
                default -> mailbox;
            };
        }
    }

    /**
     * @param tls required (STARTTLS), implicit (from the first byte, port 465), or off outside production
     * @param certificates a PEM file of authorities that are trusted instead of the JDK's
     * @param connections kept open at most
     * @param timeout milliseconds to connect, and to wait for each answer
     */
    @ConfigurationProperties("smtp")
    record Smtp(
            @Nullable String host,
            @Bindable(defaultValue = "587") int port,
            @Nullable String user,
            @Nullable String password,
            @Bindable(defaultValue = "required") String tls,
            @Nullable String certificates,
            @Bindable(defaultValue = "16") int connections,
            @Bindable(defaultValue = "10000") int timeout) {

        static final String REQUIRED = "required";
        static final String IMPLICIT = "implicit";
        static final String OFF = "off";

        boolean encrypted() {
            return !tls.equals(OFF);
        }
    }

    /**
     * @param webhookKey public key of the signed event webhook; {@code off} in production says: bounces go unseen
     * @param url where the API stands; for tests
     */
    @ConfigurationProperties("sendgrid")
    record SendGrid(
            @Nullable String apiKey,
            @Nullable String webhookKey,
            @Bindable(defaultValue = "global") String region,
            @Bindable(defaultValue = "false") boolean sandbox,
            @Bindable(defaultValue = "false") boolean openTracking,
            @Bindable(defaultValue = "false") boolean clickTracking,
            @Nullable String url) {}
}
