package dev.offshoot.events.calendar;

import dev.offshoot.web.Etag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A calendar with a strong tag over its bytes; 304 for who holds them. */
final class CalendarAnswer {

    static final String MEDIA_TYPE = "text/calendar;charset=utf-8";
    private static final String AGE = "max-age=15";

    private CalendarAnswer() {}

    /** @param known If-None-Match of the request */
    static HttpResponse<?> of(String calendar, @Nullable String known) {
        String tag = Etag.of(digest(calendar)).value();
        MutableHttpResponse<?> answer = isKnown(tag, known) ? HttpResponse.notModified() : HttpResponse.ok(calendar);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, AGE);
    }

    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String digest(String calendar) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(calendar.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
