package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.checkout.ServiceModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service over HTTP whether it is ready. */
final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    boolean isReady(ServiceModule service, int port) throws InterruptedException {
        return status(port, "/api/" + service.name() + "/health/readiness") == 200;
    }

    /** Whether the front port knows the service to be there; what it answers for a path of nobody does not matter. */
    boolean isReachable(ServiceModule service, int front) throws InterruptedException {
        int status = status(front, "/api/" + service.name() + "/is-anybody-there");
        return status != 0 && status != UNAVAILABLE;
    }

    /** @return 0 when nothing answers */
    int status(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + Ports.LOOPBACK + ":" + port + path))
                .timeout(TIMEOUT)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
