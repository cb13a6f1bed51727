package dev.offshoot.auth.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;

/**
 * @param appIdle how long an app's session lives without a refresh
 * @param browserIdle the same for a remembered browser
 * @param shortIdle the same for a browser that is not remembered
 * @param absolute how long a session lives at most
 * @param shortAbsolute the same for a browser that is not remembered
 * @param maxPerUser the next one ends the one unused longest
 */
@ConfigurationProperties("offshoot.auth.session")
record SessionSettings(
        @Bindable(defaultValue = "30d") Duration appIdle,
        @Bindable(defaultValue = "14d") Duration browserIdle,
        @Bindable(defaultValue = "12h") Duration shortIdle,
        @Bindable(defaultValue = "90d") Duration absolute,
        @Bindable(defaultValue = "24h") Duration shortAbsolute,
        @Bindable(defaultValue = "50") int maxPerUser) {

    Instant idleEnd(SessionKind kind, boolean remember, Instant now) {
        return now.plus(
                switch (kind) {
                    case APP -> appIdle;
                    case BROWSER -> remember ? browserIdle : shortIdle;
                });
    }

    Instant absoluteEnd(SessionKind kind, boolean remember, Instant now) {
        return now.plus(kind == SessionKind.APP || remember ? absolute : shortAbsolute);
    }
}
