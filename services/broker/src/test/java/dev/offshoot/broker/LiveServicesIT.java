package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.edge.Service;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.page.PageTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Services that appear by their route files, tell of themselves, and go: acceptance scenarios 19 and 32. */
@OffshootTest(
        service = "broker",
        properties = {
            "offshoot.broker.listen=127.0.0.1:0",
            "offshoot.broker.lame-duck=0s",
            "offshoot.broker.inner-port=-1",
            "offshoot.broker.routes=target/routes-of-live-services",
            "offshoot.broker.state=target/state-of-live-services",
            "offshoot.broker.health.interval=200ms",
            "offshoot.broker.ask-interval=300ms",
            "offshoot.broker.client-secret=secret"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveServicesIT {

    private static final Path FOLDER = Path.of("target/routes-of-live-services");
    private static final String[] PAGES = {
        "/operations", "/health", "/docs", "/docs/shop", "/problems", "/problems/sold-out"
    };
    private static final String OPEN_API = """
            {"openapi": "3.0.1", "info": {"title": "shop", "version": "7"},
             "paths": {"/api/shop/things": {"get": {"summary": "Lists what is for sale"}}},
             "x-problems": [{"code": "sold-out", "status": 409, "title": "Sold out", "remedy": "Choose another thing."}]}
            """;
    private static final String FIGURES = """
            {"version": "7.1", "startedAt": "2026-01-02T03:04:05Z", "outboxPending": 4711, "outboxOldestSeconds": 17,
             "inboxWaiting": 23, "deadLetters": 42, "tasksLate": 1}
            """;

    private final RunningService broker;
    private final Front front;
    private final Service shop = Service.that(call -> {
        if (call.line().contains("/openapi.json")) {
            call.answer(200, OPEN_API, "ETag: \"1\"");
        } else if (call.line().contains("/operations")) {
            call.answer(200, FIGURES);
        } else {
            call.answer(200, "thing");
        }
    });
    private final Service sick = Service.that(call -> call.answer(503, ""));
    private final Service silent = Service.that(call -> new java.util.concurrent.CountDownLatch(1).await());
    private final Service gone = Service.answering("gone");

    LiveServicesIT(RunningService broker) {
        this.broker = broker;
        this.front = new Front(broker);
    }

    @BeforeAll
    void putFilesThereWhileTheBrokerRuns() throws IOException {
        gone.die();
        Files.createDirectories(FOLDER);
        write("shop", shop);
        write("sick", sick);
        write("silent", silent);
        write("gone", gone);
    }

    private static void write(String name, Service service) throws IOException {
        Files.writeString(
                FOLDER.resolve(name + ".yml"),
                "service: %1$s%ninstances: [\"%2$s\"]%nroutes: [{id: %1$s, path: \"/api/%1$s/**\"}]%n"
                        .formatted(name, service.url()));
    }

    @AfterAll
    void stop() throws IOException {
        shop.close();
        sick.close();
        silent.close();
        for (String name : new String[] {"shop", "sick", "silent", "gone"}) {
            Files.deleteIfExists(FOLDER.resolve(name + ".yml"));
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(15));
    }

    private String page(String path) {
        return front.get(path, "Accept", "text/html", "Authorization", front.operator())
                .body();
    }

    @Test
    @Order(1)
    void serviceIsThereOnceItsFileIs() {
        soon().until(() -> front.get("/api/shop/x").body().equals("thing"));
        soon().until(() -> front.get("/health").body().contains("\"service\":\"shop\",\"state\":\"up\""));
        soon().until(() -> page("/docs").contains("Lists what is for sale"));

        assertThat(front.get("/docs/shop.json").body()).isEqualTo(OPEN_API);
        assertThat(page("/problems/sold-out")).contains("Choose another thing.", "409", "shop");
    }

    @Test
    @Order(2)
    void pageShowsWhatEachServiceTellsAndWhyOthersDoNot() {
        soon().until(() -> page("/operations").contains("4711"));
        soon().until(() -> page("/operations").contains("answers 503 since"));
        soon().until(() -> page("/operations").contains("no answer since"));
        soon().until(() -> page("/operations").contains("no healthy instance since"));

        long started = System.nanoTime();
        String page = page("/operations");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(page).containsPattern("(?s)<th scope=\"row\">shop</th>.*7\\.1.*4711.*17.*23.*42");
        assertThat(front.get("/api/broker/platform", "Authorization", front.operator())
                        .body())
                .contains("\"outboxPending\":4711,\"outboxOldestSeconds\":17,\"inboxWaiting\":23,\"deadLetters\":42")
                .contains("\"why\":\"answers 503\"");
    }

    @PageTest
    @Order(3)
    void everyPageFitsPhonesAndDesks() {
        try (Window window = new Window(front)) {
            for (int width : new int[] {390, 1280}) {
                window.open("/operations?signed-out", width);
                assertThat(window.overflow()).isZero();
            }
            window.signIn("operator");
            for (String path : PAGES) {
                for (int width : new int[] {390, 1280}) {
                    window.open(path, width);

                    assertThat(window.overflow()).as(path + " at " + width).isZero();
                    assertThat(window.complaints()).as(path + " at " + width).isEmpty();
                }
            }
        }
    }

    /** Nobody answers for auth here. */
    @PageTest
    @Order(3)
    void signingInSaysWhyItDoesNotWork() {
        try (Window window = new Window(front)) {
            window.open("/operations", 390);

            window.signInByForm("ada@example.org", "password");

            assertThat(window.alert()).contains("not possible right now");
        }
    }

    @Test
    @Order(3)
    void alertsAskForFiguresThatAreThere() throws IOException {
        front.get("/nowhere");
        String rules = Files.readString(Path.of("../../deploy/monitoring/broker/alerts.yml"));

        soon().untilAsserted(() ->
                assertThat(new AlertRules(rules, metrics()).faults()).isEmpty());
    }

    private String metrics() {
        return broker.http()
                .get("/api/broker/metrics")
                .bearer(broker.tokens().service("broker", "operations:read").token())
                .send()
                .body();
    }

    @Test
    @Order(5)
    void fileThatIsTakenAwayAndPutBackCountsEachTime() throws IOException {
        assertThat(front.get("/api/gone/x").statusCode()).isEqualTo(503);

        Files.delete(FOLDER.resolve("gone.yml"));
        soon().until(() -> front.get("/api/gone/x").statusCode() == 404);

        write("gone", gone);
        soon().until(() -> front.get("/api/gone/x").statusCode() == 503);
    }

    @Test
    @Order(4)
    void stoppedServiceIsSaidToBeDownAndStaysDescribed() {
        shop.die();

        soon().until(() -> front.get("/health").body().contains("\"service\":\"shop\",\"state\":\"down\""));
        assertThat(page("/docs")).contains("Lists what is for sale");

        broker.restart();

        soon().until(() -> page("/docs").contains("Lists what is for sale"));
        HttpResponse<String> problem = front.get("/problems/sold-out", "Accept", "text/html");
        assertThat(problem.statusCode()).isEqualTo(200);
    }
}
