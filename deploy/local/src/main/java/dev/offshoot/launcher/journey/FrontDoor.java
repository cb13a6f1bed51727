package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The platform's one port, as any HTTP client sees it. */
final class FrontDoor {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String url;
    private final String visitor;
    private final Patience patience;
    private final HttpClient http;

    /** @param visitor the address it comes from, so that one play does not use up the limits of the next */
    FrontDoor(String url, String visitor, Patience patience) {
        this(
                url,
                visitor,
                patience,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    private FrontDoor(String url, String visitor, Patience patience, HttpClient http) {
        this.url = url;
        this.visitor = visitor;
        this.patience = patience;
        this.http = http;
    }

    /** The same door for somebody who comes from another address. */
    FrontDoor as(String otherVisitor) {
        return new FrontDoor(url, otherVisitor, patience, http);
    }

    Answer get(String path, @Nullable String token) {
        return send(request("GET", path, token, JSON, null).build());
    }

    Answer post(String path, @Nullable String token, Map<String, ?> body) {
        return send(request("POST", path, token, JSON, Json.write(body)).build());
    }

    /** Takes effect once, however often it is repeated. */
    Answer postOnce(String path, String token, UUID key, Map<String, ?> body) {
        return send(request("POST", path, token, JSON, Json.write(body))
                .header("Idempotency-Key", key.toString())
                .build());
    }

    /** As a browser sends a form. */
    Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("POST", path, null, FORM, body).build());
    }

    Answer put(String path, @Nullable String token, Map<String, ?> body) {
        return send(request("PUT", path, token, JSON, Json.write(body)).build());
    }

    Answer delete(String path, @Nullable String token) {
        return send(request("DELETE", path, token, JSON, null).build());
    }

    private Answer send(HttpRequest request) {
        String name = request.method() + " " + request.uri().getPath();
        long deadline = System.nanoTime() + patience.outage().toNanos();
        for (int unsure = 0; ; ) {
            boolean last = System.nanoTime() >= deadline;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                Answer answer = new Answer(
                        name,
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("Location").orElse(null),
                        unsure);
                if (last || !(answer.isOutage() || answer.isTooSoon())) {
                    return answer;
                }
                unsure += answer.isOutage() ? 1 : 0;
            } catch (ConnectException e) {
                refuse(name, e, last);
            } catch (IOException e) {
                refuse(name, e, last);
                unsure++;
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause();
        }
    }

    private HttpRequest.Builder request(
            String method, String path, @Nullable String token, String type, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(TIMEOUT)
                .header("X-Forwarded-For", visitor)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static void refuse(String request, IOException failure, boolean last) {
        if (last) {
            throw new LauncherFailure(request + " was not answered: " + failure + ".", failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LauncherFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LauncherFailure("interrupted on the way.", e);
    }
}
