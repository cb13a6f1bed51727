package dev.offshoot.mail.rendering;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail is rendered for.
 *
 * @param people names of the users among the parameters
 * @param links settings and unsubscribe, where the mail has them
 */
public record Audience(
        @Nullable String name, Locale locale, ZoneId zone, Map<UUID, String> people, Map<String, String> links) {}
