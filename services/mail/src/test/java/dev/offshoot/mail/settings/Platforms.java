package dev.offshoot.mail.settings;

import java.time.Duration;

/** Installations with the defaults. */
public final class Platforms {

    private Platforms() {}

    public static Platform in(String environment) {
        return new Platform(
                "https://offshoot.example",
                environment,
                new MailSettings(
                        "Offshoot",
                        "en",
                        Duration.ofHours(24),
                        Duration.ofMinutes(10),
                        "resend",
                        32,
                        "",
                        "",
                        new MailSettings.Caps(30, 5),
                        new MailSettings.Keep(Duration.ofDays(30), Duration.ofDays(400))));
    }
}
