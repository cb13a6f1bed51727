package dev.offshoot.mail.provider;

import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.Properties;

/** How connections to the relay are made: what it must prove, and how long it may take. */
final class RelaySession {

    private static final String PREFIX = "mail.smtp.";

    private RelaySession() {}

    static Session of(ProviderSettings.Smtp settings) {
        Properties properties = new Properties();
        String timeout = String.valueOf(settings.timeout());
        set(properties, "connectiontimeout", timeout);
        set(properties, "timeout", timeout);
        set(properties, "writetimeout", timeout);
        set(properties, "auth", String.valueOf(settings.user() != null));
        set(properties, "ssl.enable", String.valueOf(settings.tls().equals(ProviderSettings.Smtp.IMPLICIT)));
        String startTls = String.valueOf(settings.tls().equals(ProviderSettings.Smtp.REQUIRED));
        set(properties, "starttls.enable", startTls);
        set(properties, "starttls.required", startTls);
        set(properties, "ssl.protocols", "TLSv1.3 TLSv1.2");
        set(properties, "ssl.checkserveridentity", "true");
        if (settings.certificates() != null && !settings.certificates().isBlank()) {
            set(properties, "socketFactory.fallback", "false");
            properties.put(PREFIX + "ssl.socketFactory", RelayTrust.of(Path.of(settings.certificates())));
        }
        return Session.getInstance(properties);
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty(PREFIX + name, value);
    }
}
