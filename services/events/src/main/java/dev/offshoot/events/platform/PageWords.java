package dev.offshoot.events.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of pages in one language. */
public record PageWords(Locale locale, ResourceBundle words) {

    private static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.of("es"));

    /** In the first of these languages that pages are written in; of a browser's header or a registration's tag. */
    public static PageWords of(@Nullable String languages) {
        return of("pages.registration", languages);
    }

    /** @param bundle with the words of one kind of page */
    public static PageWords of(String bundle, @Nullable String languages) {
        Locale locale = languages == null ? Locale.ENGLISH : choose(languages);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new PageWords(locale, ResourceBundle.getBundle(bundle, locale, noFallback));
    }

    public String get(String key) {
        return words.getString(key);
    }

    public String get(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** A moment in the event's zone, which is named. */
    public String moment(Instant at, String zone) {
        ZoneId id = ZoneId.of(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(id)
                        .format(at)
                + " (" + id.getDisplayName(TextStyle.FULL, locale) + ")";
    }

    private static Locale choose(String languages) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(languages), WRITTEN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
