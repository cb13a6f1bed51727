package dev.offshoot.events.event;

import dev.offshoot.web.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What annotations cannot say of an event's content: values that only make sense together, zones, languages, addresses. */
public final class ContentCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final List<FieldError> errors = new ArrayList<>();

    private ContentCheck() {}

    /** Every fault; empty when there is none. */
    public static List<FieldError> faults(EventContent content) {
        ContentCheck check = new ContentCheck();
        check.category(content);
        check.times(content);
        check.place(content);
        check.languages(content.languages());
        check.addresses(content);
        return List.copyOf(check.errors);
    }

    /** Null or an https address without user info; everything else is a fault of this field. */
    public static @Nullable FieldError addressFault(String field, @Nullable String address) {
        boolean fits = address == null || isHttps(address);
        return fits ? null : new FieldError(field, "malformed", "Must be an https address without user name");
    }

    private void category(EventContent content) {
        boolean labelled =
                content.categoryLabel() != null && !content.categoryLabel().isBlank();
        if (content.category() == Category.OTHER && !labelled) {
            add("categoryLabel", "required", "Is required for the category other");
        } else if (content.category() != Category.OTHER && content.categoryLabel() != null) {
            add("categoryLabel", "not-allowed", "Is for the category other only");
        }
    }

    private void times(EventContent content) {
        if (!ZONES.contains(content.timeZone())) {
            add("timeZone", "malformed", "Must be an IANA time zone such as Europe/Madrid");
        }
        ordered("endsAt", content.startsAt(), content.endsAt(), "Must not be before startsAt");
        ordered("closesAt", content.opensAt(), content.closesAt(), "Must not be before opensAt");
    }

    private void ordered(String field, @Nullable Instant first, @Nullable Instant second, String sentence) {
        if (first != null && second != null && second.isBefore(first)) {
            add(field, "too-early", sentence);
        }
    }

    private void place(EventContent content) {
        Place place = content.place();
        if (place != null && place.country() != null && !COUNTRIES.contains(place.country())) {
            add("place.country", "malformed", "Must be an ISO 3166-1 country code such as ES");
        }
    }

    private void languages(List<String> languages) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < languages.size(); index++) {
            String tag = languages.get(index);
            if (!isLanguage(tag)) {
                add("languages[" + index + "]", "malformed", "Must be a BCP 47 language tag such as en");
            } else if (!seen.add(tag)) {
                add("languages[" + index + "]", "repeated", "Is named twice");
            }
        }
    }

    private void addresses(EventContent content) {
        address("onlineUrl", content.onlineUrl());
        address("websiteUrl", content.websiteUrl());
        for (int index = 0; index < content.organisers().size(); index++) {
            address(
                    "organisers[" + index + "].url",
                    content.organisers().get(index).url());
        }
    }

    private void address(String field, @Nullable String address) {
        FieldError fault = addressFault(field, address);
        if (fault != null) {
            errors.add(fault);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(tag);
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
