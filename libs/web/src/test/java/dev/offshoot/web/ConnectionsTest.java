package dev.offshoot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.offshoot.web.sample.SlowController;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.HttpServerConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final String REQUEST = "GET /api/sample/orders HTTP/1.1\r\nHost: sample\r\n\r\n";

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    @Test
    void idleConnectionStaysForItsTimeAndIsThenClosed() throws IOException {
        try (SampleService service = SampleService.start(Map.of("micronaut.server.idle-timeout", "1s"));
                Socket connection = connect(service.url())) {
            connection.setSoTimeout(5_000);

            assertThat(answer(connection)).startsWith("HTTP/1.1 ");
            assertThat(answer(connection)).startsWith("HTTP/1.1 ");
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void idleConnectionsOutliveThoseOfTheBroker() {
        try (SampleService service = SampleService.start(Map.of())) {
            assertThat(service.bean(HttpServerConfiguration.class).getIdleTimeout())
                    .isEqualTo(Duration.ofSeconds(75));
        }
    }

    @Test
    void requestInFlightIsAnsweredWhileTheServiceStopsAndNobodyElseComesIn() throws Exception {
        SampleService service = SampleService.start(Map.of());
        URI url = service.url();
        SlowController slow = service.bean(SlowController.class);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> service.get("/api/sample/slow"));
        slow.awaitRequest();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(
                () -> service.bean(ApplicationContext.class).close());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatIOException().isThrownBy(() -> connect(url)));
        slow.release();

        assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
        stop.get(5, TimeUnit.SECONDS);
        service.close();
    }

    private static Socket connect(URI url) throws IOException {
        return new Socket(url.getHost(), url.getPort());
    }

    /** The head of a whole answer, read to its last byte. */
    private static String answer(Socket connection) throws IOException {
        connection.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        InputStream input = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            assertThat(next).as("the connection is still open after: " + head).isNotNegative();
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        input.skipNBytes(Long.parseLong(length.group(1)));
        return head.toString();
    }
}
