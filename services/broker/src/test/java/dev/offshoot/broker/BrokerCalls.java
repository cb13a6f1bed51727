package dev.offshoot.broker;

import dev.offshoot.broker.edge.EdgeServer;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.token.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Requests to the edge of one of several brokers, as an operator or with a token of one's own. */
final class BrokerCalls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;
    private final UUID operator;

    BrokerCalls(Tokens tokens, UUID operator) {
        this.tokens = tokens;
        this.operator = operator;
    }

    HttpResponse<String> get(RunningService broker, String path) {
        return send(broker, "GET", path, "");
    }

    HttpResponse<String> operate(RunningService broker, String method, String path, String json) {
        return send(broker, method, path, json, "Content-Type", "application/json");
    }

    /** Of the routing in use. */
    String etag(RunningService broker) {
        return operate(broker, "GET", "/api/broker/routing", "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    HttpResponse<String> send(RunningService broker, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = to(broker, path)
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Bearer " + tokens.person(operator).roles("operator").token())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request);
    }

    /** The status that a caller with this authorization gets. */
    int ask(RunningService broker, String authorization) {
        return answer(to(broker, "/api/shop/x").header("Authorization", authorization))
                .statusCode();
    }

    private static HttpRequest.Builder to(RunningService broker, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + broker.bean(EdgeServer.class).port() + path));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
