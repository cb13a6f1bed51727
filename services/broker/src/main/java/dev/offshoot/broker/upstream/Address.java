package dev.offshoot.broker.upstream;

import java.net.URI;

/** Where an instance listens. */
public record Address(boolean tls, String host, int port) {

    /** @throws IllegalArgumentException when it is not {@code http(s)://host[:port]} */
    public static Address parse(String text) {
        URI uri = URI.create(text);
        boolean tls = "https".equals(uri.getScheme());
        boolean http = tls || "http".equals(uri.getScheme());
        boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath());
        if (!http || uri.getHost() == null || !bare || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(text + " is not http(s)://host:port");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new Address(tls, uri.getHost(), port);
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
