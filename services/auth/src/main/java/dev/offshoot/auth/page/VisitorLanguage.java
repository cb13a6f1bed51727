package dev.offshoot.auth.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The language a browser asks for, of those the pages are written in. */
@Singleton
class VisitorLanguage {

    private static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Map<Locale, PageTexts> texts =
            WRITTEN.stream().collect(Collectors.toMap(Function.identity(), PageTexts::of));

    PageTexts of(HttpRequest<?> request) {
        Locale locale = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .map(VisitorLanguage::choose)
                .orElse(Locale.ENGLISH);
        return Objects.requireNonNull(texts.get(locale));
    }

    private static Locale choose(String accepted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), WRITTEN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
