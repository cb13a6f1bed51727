package dev.offshoot.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.offshoot.broker.edge.EdgeServer;
import dev.offshoot.testing.RunningService;
import dev.offshoot.web.redis.RedisLink;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** A running broker as its clients meet it. */
final class Front {

    static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final RunningService broker;
    private final HttpClient http = HttpClient.newHttpClient();

    Front(RunningService broker) {
        this.broker = broker;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + broker.bean(EdgeServer.class).port() + path);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url(path))
                    .timeout(Duration.ofSeconds(10))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** With JSON and the operator's token. */
    HttpResponse<String> operate(String method, String path, String json) {
        return send(method, path, json, "Authorization", operator(), "Content-Type", "application/json");
    }

    String operator() {
        return "Bearer " + broker.tokens().person(ADA).roles("operator").token();
    }

    String member() {
        return "Bearer " + broker.tokens().person(ADA).token();
    }

    /** As auth leaves it in Redis: the cookie's hash leads to a token, and nobody asks auth. */
    String cookie(String csrf, String... roles) {
        String cookie = UUID.randomUUID().toString();
        Map<String, Object> copy = Map.of(
                "sid", UUID.randomUUID().toString(),
                "uid", ADA.toString(),
                "csrfHash", sha256(csrf),
                "token", broker.tokens().person(ADA).roles(roles).token(),
                "tokenExp", broker.clock().instant().plusSeconds(500).getEpochSecond());
        broker.bean(RedisLink.class)
                .connection()
                .orElseThrow()
                .sync()
                .set(
                        ("auth:cookie:" + sha256(cookie)).getBytes(US_ASCII),
                        json(copy).getBytes(US_ASCII));
        return "__Host-offshoot=" + cookie;
    }

    String json(Object value) {
        try {
            return broker.bean(ObjectMapper.class).writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
