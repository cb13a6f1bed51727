package dev.offshoot.broker;

import dev.offshoot.testing.page.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The front in a browser, as wide as a test says; {@code -Doffshoot.test.pictures=<folder>} keeps what it shows. */
final class Window implements AutoCloseable {

    private static final String PICTURES = System.getProperty("offshoot.test.pictures", "");

    private final Front front;
    private final Chromium chromium = Chromium.withScript();

    Window(Front front) {
        this.front = front;
    }

    /** Cookies with {@code Secure} are kept for this name alone without TLS. */
    private URI url(String path) {
        return URI.create("http://localhost:" + front.url("/").getPort() + path);
    }

    void signIn(String role) {
        String[] cookie = front.cookie("value", role).split("=", 2);
        browser(
                "Network.setCookie",
                Map.of(
                        "name",
                        cookie[0],
                        "value",
                        cookie[1],
                        "url",
                        url("/").toString(),
                        "path",
                        "/",
                        "secure",
                        true,
                        "httpOnly",
                        true));
    }

    void signInByForm(String email, String password) {
        chromium.fill("email", email);
        chromium.fill("password", password);
        chromium.element("button").click();
    }

    /** The first that is told aloud; waits some seconds for it. */
    String alert() {
        return chromium.element("[role='alert']:not([hidden])").getText();
    }

    void open(String path, int width) {
        browser(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        chromium.open(url(path));
        if (!PICTURES.isEmpty()) {
            keepPicture(path.replaceAll("[/?]", "-") + "-" + width + ".png");
        }
    }

    private void keepPicture(String name) {
        Object picture = browser("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(Path.of(PICTURES));
            Files.write(
                    Path.of(PICTURES).resolve(name.substring(1)),
                    Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Object> browser(String command, Map<String, Object> parameters) {
        return ((HasCdp) chromium.driver()).executeCdpCommand(command, parameters);
    }

    /** Pixels that only scrolling sideways shows. */
    long overflow() {
        String script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        Object pixels = ((JavascriptExecutor) chromium.driver()).executeScript(script);
        return pixels instanceof Number number ? number.longValue() : -1;
    }

    /** What the browser holds against the page: scripts or styles its policy forbids, files that are missing. */
    List<String> complaints() {
        return chromium.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("favicon.ico"))
                .toList();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
