package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
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

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    FrontDoor(String url) {
        this.url = url;
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new LauncherFailure(method + " " + path + " was not answered: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted on the way.", e);
        }
    }
}
