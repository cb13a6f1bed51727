package dev.offshoot.web.body;

import io.micronaut.http.HttpRequest;

/** The bytes of a JSON body as they were received. */
public final class RawBody {

    static final String ATTRIBUTE = "offshoot.body";
    private static final byte[] NONE = new byte[0];

    private RawBody() {}

    /** Empty for requests without a JSON body. */
    public static byte[] of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, byte[].class).orElse(NONE);
    }
}
