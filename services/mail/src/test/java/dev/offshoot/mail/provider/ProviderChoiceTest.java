package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.mail.settings.Platforms;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderChoiceTest {

    private static final Map<String, Object> SENDERS = Map.of(
            "offshoot.mail.senders.platform.from", "team@offshoot.example",
            "offshoot.mail.senders.finance.from", "money@offshoot.example");

    @Test
    void withoutAnySettingMailsStayHere() {
        assertThat(choice("local", settings(null, null, null, ""), Map.of()).name())
                .isEqualTo("mailbox");
    }

    @Test
    void sendGridGoesBeforeTheRelay() {
        assertThat(choice("production", settings(null, "key", "relay.example", "off"), SENDERS)
                        .name())
                .isEqualTo("sendgrid");
    }

    @Test
    void productionWithoutAProviderIsRefused() {
        assertRefused(
                "production",
                settings(null, null, null, ""),
                SENDERS,
                "no provider; set OFFSHOOT_MAIL_SENDGRID_API_KEY or OFFSHOOT_MAIL_SMTP_HOST, or "
                        + "OFFSHOOT_MAIL_PROVIDER=mailbox to store mails on purpose.");
    }

    @Test
    void productionMayStoreMailsOnPurpose() {
        assertThat(choice("production", settings("mailbox", null, null, ""), SENDERS)
                        .name())
                .isEqualTo("mailbox");
    }

    @Test
    void productionNamesEverySenderWithoutAnAddress() {
        assertRefused(
                "production",
                settings("mailbox", null, null, ""),
                Map.of(),
                "no address for the senders finance, platform; set OFFSHOOT_MAIL_SENDERS_<NAME>_FROM for each.");
    }

    @Test
    void productionWithSendGridNeedsTheKeyOfItsEvents() {
        assertRefused(
                "production",
                settings(null, "key", null, ""),
                SENDERS,
                "OFFSHOOT_MAIL_SENDGRID_WEBHOOK_KEY is not set, so bounces would go unseen; set it, or off to accept that.");
    }

    @Test
    void productionRefusesAnOpenLineToTheRelay() {
        assertRefused(
                "production",
                settings(null, null, "relay.example", ""),
                SENDERS,
                "OFFSHOOT_MAIL_SMTP_TLS=off is refused in production.");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, , 'OFFSHOOT_MAIL_SMTP_TLS is required, implicit or off.'",
        "implicit, /no/such.pem, 'OFFSHOOT_MAIL_SMTP_CERTIFICATES names no readable file of certificates in PEM: /no/such.pem.'"
    })
    void relayThatCouldNotBeTrustedAsWantedIsRefused(String tls, @Nullable String certificates, String sentence) {
        assertRefused(
                "production",
                new ProviderSettings(
                        "smtp",
                        "",
                        new ProviderSettings.Smtp("relay.example", 587, null, null, tls, certificates, 2, 1000),
                        new ProviderSettings.SendGrid(null, "", "global", false, false, false, null),
                        new ProviderSettings.Rates("1000/s", "1000/s", "1000/s")),
                SENDERS,
                sentence);
    }

    @Test
    void elsewhereARealProviderNeedsToKnowWhomItMayReach() {
        assertRefused(
                "staging",
                settings(null, "key", null, ""),
                SENDERS,
                "outside production OFFSHOOT_MAIL_ONLY_TO must list the addresses and domains that provider sendgrid "
                        + "may reach; everything else goes to the mailbox.");
    }

    @Test
    void unknownProviderIsRefused() {
        assertRefused(
                "local",
                settings("pigeon", null, null, ""),
                SENDERS,
                "OFFSHOOT_MAIL_PROVIDER is sendgrid, smtp or mailbox.");
    }

    private static void assertRefused(
            String environment, ProviderSettings settings, Map<String, Object> senders, String sentence) {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> choice(environment, settings, senders))
                .withMessage(sentence);
    }

    private static ProviderChoice choice(String environment, ProviderSettings settings, Map<String, Object> senders) {
        Environment properties = ApplicationContext.builder(senders)
                .deduceEnvironment(false)
                .build()
                .getEnvironment();
        return new ProviderChoice(settings, Platforms.in(environment), new Senders(properties.start()));
    }

    private static ProviderSettings settings(
            @Nullable String provider, @Nullable String apiKey, @Nullable String host, String webhookKey) {
        return new ProviderSettings(
                provider,
                "",
                new ProviderSettings.Smtp(host, 587, null, null, "off", null, 2, 1000),
                new ProviderSettings.SendGrid(apiKey, webhookKey, "global", false, false, false, null),
                new ProviderSettings.Rates("1000/s", "1000/s", "1000/s"));
    }
}
