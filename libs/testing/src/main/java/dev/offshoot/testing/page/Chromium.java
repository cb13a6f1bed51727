package dev.offshoot.testing.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window, its cookies empty at the start. For {@link PageTest}s. */
public final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BLOCKED = 2;
    private static final int LOOKS = 5;

    private final WebDriver driver;

    private Chromium(boolean script) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(InstalledChromium.browser().orElseThrow())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run");
        if (!script) {
            options.setExperimentalOption(
                    "prefs", Map.of("profile.managed_default_content_settings.javascript", BLOCKED));
        }
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(InstalledChromium.driver().orElseThrow())
                        .build(),
                options);
        try {
            driver.manage().timeouts().implicitlyWait(PATIENCE).pageLoadTimeout(PATIENCE);
        } catch (WebDriverException e) {
            driver.quit();
            throw e;
        }
    }

    public static Chromium withScript() {
        return new Chromium(true);
    }

    public static Chromium withoutScript() {
        return new Chromium(false);
    }

    /** Returns when the page is loaded. Cookies with {@code Secure} need the host name {@code localhost}. */
    public void open(URI page) {
        driver.get(page.toString());
    }

    public String title() {
        return String.valueOf(driver.getTitle());
    }

    public URI address() {
        return URI.create(String.valueOf(driver.getCurrentUrl()));
    }

    /** What a person reads on the page; of the next one, where this one is just being left. */
    public String text() {
        for (int look = 1; ; look++) {
            try {
                return driver.findElement(By.tagName("body")).getText();
            } catch (StaleElementReferenceException left) {
                if (look == LOOKS) {
                    throw left;
                }
            }
        }
    }

    /** The first that fits the CSS selector; waits some seconds for it. */
    public WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** All that fit the CSS selector, none without waiting for any. */
    public List<WebElement> elements(String selector) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return driver.findElements(By.cssSelector(selector));
        } finally {
            driver.manage().timeouts().implicitlyWait(PATIENCE);
        }
    }

    /** Types into the form field of this name, instead of what is in it. */
    public void fill(String field, String text) {
        WebElement element = element("[name='" + field + "']");
        element.clear();
        element.sendKeys(text);
    }

    /** For what stands not here: cookies, frames, windows. */
    public WebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
