package dev.offshoot.testing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ChromiumIT {

    private static final String PAGE = """
            <!doctype html><title>Names</title>
            <form><input name="name" value="before"><button>Send</button></form><p>written by hand</p>
            <script>document.querySelector('p').textContent = 'written by script'</script>
            """;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @PageTest
    void withScriptThePageChangesItself() {
        try (Chromium browser = Chromium.withScript()) {
            browser.open(page());

            assertThat(browser.title()).isEqualTo("Names");
            assertThat(browser.text()).contains("written by script");
        }
    }

    @PageTest
    void withoutScriptFormsStillWork() {
        try (Chromium browser = Chromium.withoutScript()) {
            browser.open(page());
            browser.fill("name", "Ada");
            browser.element("button").click();

            await().until(() -> "name=Ada".equals(browser.address().getQuery()));
            assertThat(browser.text()).contains("written by hand");
            assertThat(browser.elements("h1")).isEmpty();
        }
    }

    private URI page() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }
}
