package dev.offshoot.mail.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "mail",
        properties = {"offshoot.mail.sending=false", "offshoot.tasks.start-after=0s"})
class ScheduleIT {

    private static final String TASKS = "/api/mail/tasks";

    private final RunningService mail;

    ScheduleIT(RunningService mail) {
        this.mail = mail;
    }

    @Test
    void operatorsSeeEveryTask() {
        await().untilAsserted(() -> assertThat(names())
                .containsExactlyInAnyOrder(
                        "mail.reclaim-leases",
                        "mail.redact-messages",
                        "mail.trim-mailbox",
                        "mail.trim-tasks",
                        "mail.wipe-secrets"));
    }

    @Test
    void nobodyElseDoes() {
        String member = person("admin");

        assertThat(mail.http().get(TASKS).send().status()).isEqualTo(401);
        assertThat(mail.http().get(TASKS).bearer(member).send().status()).isEqualTo(403);
        assertThat(mail.http()
                        .post(TASKS + "/" + UUID.randomUUID() + "/run-again")
                        .bearer(member)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(mail.http()
                        .post(TASKS + "/" + UUID.randomUUID() + "/run-again")
                        .bearer(person("operator"))
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneOffChangesOfDataAreForOperatorsToo() {
        TestRequest list = mail.http().get("/api/mail/changelog");

        assertThat(list.send().status()).isEqualTo(401);
        assertThat(list.bearer(person("admin")).send().status()).isEqualTo(403);
        assertThat(list.bearer(person("operator")).send().status()).isEqualTo(200);
    }

    @Test
    void everyFigureOfThePlatformsAlertsIsShown() throws IOException {
        String rules = Files.readString(Path.of("../../deploy/monitoring/platform/alerts.yml"));
        List<String> figures = Pattern.compile("\\boffshoot_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        String shown = mail.http()
                .get("/api/mail/metrics")
                .bearer(mail.tokens().service("broker", "operations:read"))
                .send()
                .body();

        assertThat(figures).hasSize(5).allSatisfy(figure -> assertThat(shown).contains("\n" + figure));
    }

    private List<String> names() {
        TestResponse listed =
                mail.http().get(TASKS + "?limit=100").bearer(person("operator")).send();
        return IntStream.range(0, listed.json("items").size())
                .mapToObj(item -> listed.text("items[" + item + "].name"))
                .toList();
    }

    private String person(String role) {
        return mail.tokens().person(UUID.randomUUID()).roles(role).token();
    }
}
