package dev.offshoot.auth.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. A controller method takes it as a parameter.
 *
 * @param network what counts as one stranger: the IPv4 address or the /64 of an IPv6 one
 */
public record Visitor(
        String address, String network, @Nullable String userAgent) {

    private static final int MOST = 255;

    public Visitor {
        if (userAgent != null && userAgent.length() > MOST) {
            userAgent = userAgent.substring(0, MOST);
        }
    }
}
