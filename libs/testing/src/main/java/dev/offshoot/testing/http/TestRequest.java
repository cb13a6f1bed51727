package dev.offshoot.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offshoot.testing.token.TokenBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A call in the making. */
public final class TestRequest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String method;
    private final HttpRequest.Builder builder;
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    TestRequest(HttpClient client, String method, URI uri) {
        this.client = client;
        this.method = method;
        this.builder = HttpRequest.newBuilder(uri).timeout(TIMEOUT);
    }

    public TestRequest bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public TestRequest bearer(TokenBuilder token) {
        return bearer(token.token());
    }

    public TestRequest header(String name, String value) {
        builder.setHeader(name, value);
        return this;
    }

    /** A string goes out as it is, everything else as Serde writes it. */
    public TestRequest json(Object value) {
        return body("application/json", value instanceof String text ? text : Json.write(value));
    }

    public TestRequest form(Map<String, String> fields) {
        return body(
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    public TestRequest body(String contentType, String content) {
        return body(contentType, content.getBytes(UTF_8));
    }

    public TestRequest body(String contentType, byte[] content) {
        body = BodyPublishers.ofByteArray(content);
        return header("Content-Type", contentType);
    }

    public TestResponse send() {
        try {
            return new TestResponse(client.send(builder.method(method, body).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
