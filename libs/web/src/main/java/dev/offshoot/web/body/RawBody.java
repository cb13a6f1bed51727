package dev.offshoot.web.body;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** The bytes of a JSON body as they were received. */
public final class RawBody {

    static final String ATTRIBUTE = "offshoot.body";
    private static final byte[] NONE = new byte[0];

    private RawBody() {}

    /** Whether these bytes are all that the client sends: not for forms, files and streams. */
    public static boolean covers(HttpRequest<?> request) {
        return request.getContentType().map(RawBody::isJson).orElse(true);
    }

    /** Empty for requests without a JSON body. */
    public static byte[] of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, byte[].class).orElse(NONE);
    }

    private static boolean isJson(MediaType type) {
        return type.getExtension().equals(MediaType.EXTENSION_JSON)
                || type.getSubtype().endsWith("json");
    }
}
