package dev.offshoot.auth.profile;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages this platform speaks. */
@Singleton
public class Locales {

    private final List<String> offered;

    Locales(@Value("${offshoot.auth.locales:`en,es,pt,ja,zh-Hans`}") List<String> offered) {
        this.offered = List.copyOf(offered);
    }

    /** The offered language that fits best, the first one when none does. */
    public String resolve(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return offered.getFirst();
        }
        Locale locale = Locale.forLanguageTag(wanted);
        return offered.stream()
                .filter(tag -> tag.equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(tag -> sameLanguage(tag, locale))
                        .findFirst())
                .orElse(offered.getFirst());
    }

    private static boolean sameLanguage(String tag, Locale wanted) {
        return Locale.forLanguageTag(tag).getLanguage().equals(wanted.getLanguage());
    }
}
