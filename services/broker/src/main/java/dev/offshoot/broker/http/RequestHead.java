package dev.offshoot.broker.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;

/**
 * A request without its body.
 *
 * @param target origin form, exactly as it was sent
 * @param length of the body in bytes, {@link #CHUNKED} when only its end will tell
 */
public record RequestHead(HttpMethod method, String target, HttpHeaders headers, long length) {

    public static final long CHUNKED = -1;

    public boolean hasBody() {
        return length != 0;
    }

    /** Repeating it changes nothing, and answering it sets nothing in motion. */
    public boolean isSafe() {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }
}
