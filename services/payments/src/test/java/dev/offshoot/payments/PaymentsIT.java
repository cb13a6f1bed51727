package dev.offshoot.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.testing.route.OpenRoutes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "payments", properties = "offshoot.populator.scenarios=../../populator/scenarios")
class PaymentsIT {

    private static final String PATH = "/api/payments/payments";
    private static final String CREATED = "payments.payment.created";

    private final RunningService service;
    private final UUID ada = UUID.randomUUID();

    PaymentsIT(RunningService service) {
        this.service = service;
    }

    @Test
    void whatIsMadeIsReadAgainAndToldToTheOthers() {
        TestResponse made = make(ada, "First");

        TestResponse read = as(ada, service.http().get(PATH + "/" + made.text("id")));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains(PATH + "/" + made.text("id"));
        assertThat(read.body()).isEqualTo(made.body());
        UUID id = UUID.fromString(made.text("id"));
        ProbedEvent event =
                service.events().await(CREATED, found -> found.subject().equals(id));
        assertThat(event.text("ownerId")).isEqualTo(ada.toString());
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        TestResponse made = make(ada, "First");
        String path = PATH + "/" + made.text("id");
        String tag = made.header("ETag").orElseThrow();

        TestResponse blind = as(ada, service.http().patch(path).json(Map.of("title", "Second")));
        TestResponse changed =
                as(ada, service.http().patch(path).header("If-Match", tag).json(Map.of("title", "Second")));
        TestResponse late =
                as(ada, service.http().patch(path).header("If-Match", tag).json(Map.of("title", "Third")));

        assertThat(blind.status()).isEqualTo(428);
        assertThat(changed.text("title")).isEqualTo("Second");
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void aListShowsOnesOwnPageByPage() {
        UUID bo = UUID.randomUUID();
        make(ada, "Another's");
        make(bo, "First");
        make(bo, "Second");

        TestResponse first = as(bo, service.http().get(PATH + "?limit=1"));
        TestResponse second = as(bo, service.http().get(PATH + "?limit=1&cursor=" + first.text("nextCursor")));

        assertThat(first.text("items[0].title")).isEqualTo("Second");
        assertThat(second.text("items[0].title")).isEqualTo("First");
        assertThat(second.body()).contains("\"nextCursor\":null");
    }

    @Test
    void everyBadFieldIsNamed() {
        TestResponse refused = as(ada, service.http().post(PATH).json(Map.of("title", " ", "extra", 1)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"title\"", "\"extra\"");
    }

    @Test
    void aTitleHoldsNoControlCharacters() {
        TestResponse refused = make(ada, "First\u0000Second");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("errors[0].field")).isEqualTo("title");
    }

    @Test
    void nobodySeesOrChangesWhatBelongsToAnother() {
        TestResponse made = make(ada, "Private");
        String path = PATH + "/" + made.text("id");
        String tag = made.header("ETag").orElseThrow();
        TestRequest change = service.http().patch(path).header("If-Match", tag).json(Map.of("title", "Taken"));

        TestResponse other = as(UUID.randomUUID(), service.http().get(path));
        TestResponse changed = as(UUID.randomUUID(), change);

        assertThat(changed.status()).isEqualTo(404);
        assertThat(as(ada, service.http().get(path)).text("title")).isEqualTo("Private");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("code")).isEqualTo("payment-not-found");
    }

    @Test
    void anErasedPersonLeavesNothingBehind() {
        UUID gone = UUID.randomUUID();
        UUID made = UUID.fromString(make(gone, "Left behind").text("id"));
        assertThat(count(made)).isOne();

        service.events().publish("auth.user.erased", gone, "{\"userId\":\"%s\"}".formatted(gone));

        await().until(() -> count(made) == 0);
    }

    @Test
    void whatIsTooOldIsRemovedByATask() {
        UUID made = UUID.fromString(make(ada, "Long ago").text("id"));
        UUID young = UUID.fromString(make(ada, "Just now").text("id"));
        service.sql().update("update payments set created_at = 'epoch' where uuid = ?", made);

        service.context().getBeansOfType(RecurringTask.class).forEach(RecurringTask::run);

        assertThat(count(made)).isZero();
        assertThat(count(young)).isOne();
    }

    @Test
    void theDataChangeOfTheExampleIsDone() {
        assertThat(service.sql().text("select state from data_changes where id = '2026-01-01-strip-titles'"))
                .isEqualTo("done");
    }

    @Test
    void everyColumnHasARuleForAnonymousCopies() {
        assertThat(AnonymizerRules.mistakes(service.context())).isEmpty();
    }

    @Test
    void theDemoScenarioLoadsAndASecondTimeNothingChanges() {
        populate("demo");
        String before = contents();

        populate("demo");

        assertThat(contents()).isEqualTo(before).contains("demo");
    }

    @Test
    void theEmptyScenarioLoads() {
        populate("empty");
    }

    @Test
    void whatAnybodyMayCallIsListedAndOpenAtTheFront() {
        AnonymousRoutes open = service.bean(AnonymousRoutes.class);

        OpenRoutes.agree(service, "payments", open.find());
    }

    private TestResponse make(UUID owner, String title) {
        return as(owner, service.http().post(PATH).json(Map.of("title", title)));
    }

    private TestResponse as(UUID person, TestRequest request) {
        return request.bearer(service.tokens().person(person)).send();
    }

    private long count(UUID id) {
        return service.sql().number("select count(*) from payments where uuid = ?", id);
    }

    private void populate(String scenario) {
        int exitCode = service.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(service.context(), List.of(scenario));
        assertThat(exitCode).isZero();
    }

    private String contents() {
        return service.sql()
                .query("select title, created_at from payments where title like '%demo%' order by id")
                .toString();
    }
}
