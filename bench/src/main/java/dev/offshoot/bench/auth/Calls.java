package dev.offshoot.bench.auth;

import dev.offshoot.bench.service.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the clients of the benchmarks ask auth. */
final class Calls implements AutoCloseable {

    private static final Pattern REFRESH_TOKEN = Pattern.compile("\"refreshToken\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedService auth;

    Calls(PackagedService auth) {
        this.auth = auth;
    }

    /** @return the refresh token */
    String signIn(String email, String password) throws IOException, InterruptedException {
        return send(
                "/api/auth/sessions",
                "{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"delivery\":\"token\"}",
                201);
    }

    /** @return the successor */
    String refresh(String refreshToken) throws IOException, InterruptedException {
        return send("/api/auth/sessions/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}", 200);
    }

    @Override
    public void close() {
        client.close();
    }

    private String send(String path, String json, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(auth.url(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = REFRESH_TOKEN.matcher(response.body());
        if (response.statusCode() != expected || !token.find()) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return token.group(1);
    }
}
