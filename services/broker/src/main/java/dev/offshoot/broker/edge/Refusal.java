package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import dev.offshoot.web.ProblemType;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;

/** Ends a request with a problem of the edge. Without stack trace: refusing is everyday business here. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient HttpHeaders headers = new DefaultHttpHeaders();

    Refusal(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    static Refusal of(Malformed malformed) {
        EdgeProblem problem =
                EdgeProblem.valueOf(malformed.code().toUpperCase(Locale.ROOT).replace('-', '_'));
        return problem.refuse(malformed.detail());
    }

    Refusal with(CharSequence name, String value) {
        headers.set(name, value);
        return this;
    }

    Refusal retryAfter(long seconds) {
        return with(HttpHeaderNames.RETRY_AFTER, Long.toString(seconds));
    }

    HttpHeaders headers() {
        return headers;
    }

    int status() {
        return type.status().getCode();
    }

    String code() {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
