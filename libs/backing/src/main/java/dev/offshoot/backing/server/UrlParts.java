package dev.offshoot.backing.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A server's URL, {@code scheme://user:password@host:port/path?parameters}, taken apart. */
public record UrlParts(
        String host, int port, String user, String password, String path, Map<String, String> parameters) {

    /** @param usual gives what the setting leaves out: port, user, password, path */
    public static UrlParts of(String variable, String setting, String usual) {
        return parse(variable, setting, parse(variable, usual, new UrlParts("localhost", 0, "", "", "", Map.of())));
    }

    public static String encode(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static UrlParts parse(String variable, String setting, UrlParts usual) {
        URI uri = uri(variable, setting);
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[] {}
                : uri.getRawUserInfo().split(":", 2);
        String path = uri.getRawPath() == null || uri.getRawPath().length() <= 1
                ? usual.path()
                : decode(uri.getRawPath().substring(1));
        return new UrlParts(
                uri.getHost(),
                uri.getPort() < 0 ? usual.port() : uri.getPort(),
                credentials.length > 0 ? decode(credentials[0]) : usual.user(),
                credentials.length > 1 ? decode(credentials[1]) : usual.password(),
                path,
                parameters(uri));
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&")) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    parameters.put(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static URI uri(String variable, String setting) {
        try {
            URI uri = URI.create(setting);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(variable);
        }
        throw unreadable(variable);
    }

    /** The value may hold a password, so it is not repeated. */
    private static BackingFailure unreadable(String variable) {
        return new BackingFailure(variable + " is no URL; write scheme://user:password@host:port/name.");
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
