package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What people see, and who may see it. */
@BrokerTest
class PagesIT {

    private final RunningService broker;
    private final Front front;

    PagesIT(RunningService broker) {
        this.broker = broker;
        this.front = new Front(broker);
    }

    @Test
    void pagesAnswerThroughTheEdge() {
        assertThat(front.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(front.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(front.get("/health").body()).contains("\"service\":\"auth\"");
        assertThat(front.get("/health", "Accept", "text/html").body()).contains("<h1>The platform is");
        assertThat(front.get("/problems/no-route").body()).contains("Check the address");
        assertThat(front.get("/docs/assets/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(front.get("/operations").body()).contains("Sign in");
        assertThat(front.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(front.get("/api/broker/health/readiness").statusCode()).isEqualTo(404);
    }

    @Test
    void noPageIsFramedStoredOrScriptedByOthers() {
        for (String page : new String[] {"/health", "/problems", "/problems/no-route", "/docs", "/operations"}) {
            HttpResponse<String> answer = front.get(page, "Accept", "text/html", "Authorization", front.operator());
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");

            assertThat(policy)
                    .as(page)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).doesNotContain("<script>", "style=", "onclick=");
        }
    }

    @Test
    void operationsAreForOperators() {
        assertThat(front.get("/operations", "Authorization", front.member()).statusCode())
                .isEqualTo(403);
        assertThat(front.get("/operations", "Authorization", front.operator()).body())
                .contains("http://127.0.0.1:10", "http://127.0.0.1:11");
        assertThat(front.get("/api/broker/services", "Authorization", front.member())
                        .statusCode())
                .isEqualTo(403);
        assertThat(front.get("/api/broker/services/auth", "Authorization", front.operator())
                        .body())
                .contains("\"breaker\":");
    }

    @Test
    void explorerIsForMembersHere() {
        assertThat(front.get("/docs").body()).contains("Sign in");
        assertThat(front.get("/docs/broker.json").statusCode()).isEqualTo(401);
        assertThat(front.get("/docs", "Authorization", front.member()).body()).contains("API explorer");
    }

    @Test
    void sessionCopyInRedisSparesTheWayToAuth() {
        assertThat(front.get("/operations", "Cookie", front.cookie("value", "operator"))
                        .body())
                .contains("http://127.0.0.1:10");
        assertThat(front.get("/operations", "Cookie", front.cookie("value")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void operatorsDrainByTheFormOfTheirPage() {
        String cookie = front.cookie("value", "operator");
        String page = front.get("/operations", "Cookie", cookie).body();
        assertThat(page).contains("Queues", "Routing", "deployment", "Drain");
        String csrf = page.replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String form = "&service=auth&address=127.0.0.1:11&order=drain&reason=Shown+in+a+test+of+forms";

        assertThat(submit("csrf=" + csrf + form, cookie, "https://evil.test").statusCode())
                .isEqualTo(403);
        assertThat(submit("csrf=" + csrf + "x" + form, cookie, "http://localhost:1")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> sent = submit("csrf=" + csrf + form, cookie, "http://localhost:1");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        Awaitility.await()
                .until(() -> front.get("/operations", "Cookie", cookie).body().contains("drained by order"));
        assertThat(front.get("/api/broker/platform", "Authorization", front.operator())
                        .body())
                .containsPattern(
                        "\"orders\":\\[\\{\"service\":\"auth\",\"address\":\"http://127.0.0.1:11\",\"order\":\"drain\"")
                .doesNotContain("\"id\":");
    }

    private HttpResponse<String> submit(String form, String cookie, String origin) {
        return front.send(
                "POST",
                "/operations/orders",
                form,
                "Cookie",
                cookie,
                "Origin",
                origin,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void whoImpersonatesChangesNothing() {
        String token = "Bearer "
                + broker.tokens()
                        .person(Front.ADA)
                        .roles("operator")
                        .actor(java.util.UUID.randomUUID())
                        .token();

        HttpResponse<String> answer = front.send(
                "PUT",
                "/api/broker/services/auth/instances/127.0.0.1:10",
                "{\"order\":\"serve\",\"reason\":\"Shown in a test of impersonation\"}",
                "Authorization",
                token,
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }
}
