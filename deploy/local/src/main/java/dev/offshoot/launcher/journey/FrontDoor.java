package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform's one port, as any HTTP client sees it. */
final class FrontDoor {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String url;
    private final String visitor;
    private final Patience patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param visitor the address it comes from, so that one play does not use up the limits of the next */
    FrontDoor(String url, String visitor, Patience patience) {
        this.url = url;
        this.visitor = visitor;
        this.patience = patience;
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    Answer post(String path, @Nullable String token, Map<String, String> body) {
        return send("POST", path, token, Json.write(body));
    }

    Answer put(String path, @Nullable String token, Map<String, String> body) {
        return send("PUT", path, token, Json.write(body));
    }

    Answer delete(String path, @Nullable String token) {
        return send("DELETE", path, token, null);
    }

    private Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest request = request(method, path, token, body);
        String name = method + " " + path;
        long deadline = System.nanoTime() + patience.outage().toNanos();
        for (int unsure = 0; ; ) {
            boolean last = System.nanoTime() >= deadline;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                Answer answer = new Answer(name, response.statusCode(), response.body(), unsure);
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

    private HttpRequest request(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(TIMEOUT)
                .header("X-Forwarded-For", visitor)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
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
