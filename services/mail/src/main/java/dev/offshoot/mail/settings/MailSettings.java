package dev.offshoot.mail.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param brand the platform's name in its mails
 * @param locale the last of the locale chain
 * @param giveUpAfter how long a mail is tried
 * @param uncertainWait how long a provider's event may take before a mail of unknown fate is sent again
 * @param onUncertain {@code resend}, or {@code hold} to leave it to an operator
 * @param workers calls to the provider at one time; a crash can double as many mails, with the same Message-ID
 * @param linkHosts foreign hosts that links may name, beside the public one
 * @param imageHosts foreign hosts that images may come from, beside the public one
 */
@ConfigurationProperties("offshoot.mail")
public record MailSettings(
        @Bindable(defaultValue = "Offshoot") String brand,
        @Bindable(defaultValue = "en") String locale,
        @Bindable(defaultValue = "24h") Duration giveUpAfter,
        @Bindable(defaultValue = "10m") Duration uncertainWait,
        @Bindable(defaultValue = "resend") String onUncertain,
        @Bindable(defaultValue = "32") int workers,
        @Bindable(defaultValue = "") String linkHosts,
        @Bindable(defaultValue = "") String imageHosts,
        Caps caps,
        Keep keep) {

    /** Mails an hour, in all and of one template, that one address gets; groups are exempt. */
    @ConfigurationProperties("caps")
    public record Caps(
            @Bindable(defaultValue = "30") int perAddress,
            @Bindable(defaultValue = "5") int perAddressAndTemplate) {}

    /**
     * @param content until parameters, attachments and typed addresses are removed
     * @param rows until a message is forgotten
     */
    @ConfigurationProperties("keep")
    public record Keep(
            @Bindable(defaultValue = "30d") Duration content,
            @Bindable(defaultValue = "400d") Duration rows) {}
}
