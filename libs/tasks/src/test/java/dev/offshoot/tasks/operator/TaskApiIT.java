package dev.offshoot.tasks.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.tasks.sample.Orders;
import dev.offshoot.tasks.sample.Receipt;
import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "orders",
        properties = {
            "offshoot.tasks.start-after=0s",
            "offshoot.tasks.threads=8",
            "offshoot.tasks.shutdown-patience=100ms"
        })
class TaskApiIT {

    private static final String TASKS = "/api/orders/tasks";

    private final RunningService service;
    private final Orders orders;
    private final TaskRows rows;
    private final String order = "order-" + UUID.randomUUID();

    TaskApiIT(RunningService service) {
        this.service = service;
        this.orders = service.bean(Orders.class);
        this.rows = new TaskRows(service);
        await().until(() -> rows.runs("tick") == 1);
    }

    @Test
    void deadTaskIsListedAndShownWithItsError() {
        UUID id = dead();

        TestResponse listed = get("?state=dead&name=orders.send-receipt&limit=1");
        TestResponse shown = get("/" + id);

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.text("items[0].id")).isEqualTo(id.toString());
        assertThat(listed.text("items[0].error"))
                .isEqualTo("dev.offshoot.tasks.UnprocessableTask: No printer takes receipts");
        assertThat(shown.text("state")).isEqualTo("dead");
        assertThat(shown.text("attempts")).isEqualTo("1");
        assertThat(shown.text("error")).contains("SendReceipt.run");
        assertThat(shown.body()).doesNotContain("Lovelace");
    }

    @Test
    void listGoesOnWhereItStoppedAndShowsNothingTwice() {
        Set<UUID> asked = IntStream.range(0, 5).mapToObj(n -> later()).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();

        String cursor = "";
        int pages = 0;
        while (!cursor.equals("null") && pages++ < 50) {
            TestResponse page = get(
                    "?state=waiting&name=orders.send-receipt&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (int item = 0; item < page.json("items").size(); item++) {
                assertThat(seen.add(UUID.fromString(page.text("items[" + item + "].id"))))
                        .isTrue();
            }
            cursor = page.json("nextCursor").isNull() ? "null" : page.text("nextCursor");
        }

        assertThat(seen).containsAll(asked);
    }

    @Test
    void recurringTasksAreListedWithTheirSchedule() {
        TestResponse listed = get("?name=orders.close-day");

        assertThat(listed.text("items[0].schedule")).isEqualTo("0 0 3 * * * Europe/Madrid");
        assertThat(listed.text("items[0].state")).isEqualTo("waiting");
        assertThat(post(listed.text("items[0].id") + "/cancel").status()).isEqualTo(409);
    }

    @Test
    void failedTaskWaitsForItsNextTryUnlessItIsRunAgain() {
        UUID id = failed();
        assertThat(get("/" + id).text("error")).startsWith("java.lang.IllegalStateException: Out of labels");

        TestResponse answer = post(id + "/run-again");

        assertThat(answer.status()).isEqualTo(202);
        await().until(() -> rows.state(id).equals("done"));
        assertThat(rows.ended("attempts", id)).as("counted anew").isEqualTo(1);
    }

    @Test
    void ofTwoHundredOperatorsAtOnceOneRunsADeadTaskAgain() throws Exception {
        UUID id = orders.place(receipt("refuse-then-stick"));
        await().until(() -> rows.state(id).equals("dead"));

        List<TestResponse> answers = atOnce(200, () -> post(id + "/run-again"));

        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(199)
                .allSatisfy(refused -> {
                    assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
                    assertThat(refused.text("code")).isEqualTo("task-not-to-run-again");
                    assertThat(refused.text("detail")).matches("Task " + id + " is (waiting|running)");
                });
        await().until(() -> rows.state(id).equals("running"));
        assertThat(rows.runs(order)).isEqualTo(2);
    }

    @Test
    void ofManyWhoCancelOneDoesAndTheTaskNeverRuns() throws Exception {
        UUID id = later();

        List<TestResponse> answers = atOnce(20, () -> post(id + "/cancel"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        assertThat(get("/" + id).text("state")).isEqualTo("cancelled");
        assertThat(get("/" + id).text("endedBy")).startsWith("network:");
        assertThat(rows.runs(order)).isZero();
    }

    @Test
    void runningTaskIsNeitherCancelledNorRunAgain() {
        UUID id = orders.place(receipt("stuck-once"));
        await().until(() -> rows.state(id).equals("running"));

        TestResponse cancelled = post(id + "/cancel");

        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.text("detail")).isEqualTo("Task " + id + " is running");
        assertThat(post(id + "/run-again").status()).isEqualTo(409);
    }

    @Test
    void unknownTaskAndUnknownStateAreRefused() {
        UUID nobody = UUID.randomUUID();

        assertThat(get("/" + nobody).status()).isEqualTo(404);
        assertThat(post(nobody + "/run-again").status()).isEqualTo(404);
        assertThat(post(nobody + "/cancel").status()).isEqualTo(404);
        assertThat(get("?state=lost").status()).isEqualTo(400);
        assertThat(get("?cursor=abc").text("code")).isEqualTo("invalid-cursor");
    }

    @Test
    void deadTaskIsCountedAndHealthDoesNotMind() {
        dead();
        failed();
        service.clock().advance(Duration.ofSeconds(6));

        String metrics = service.http().get("/api/orders/metrics").send().body();

        assertThat(metrics)
                .containsPattern("offshoot_tasks\\{[^}]*name=\"orders.send-receipt\",[^}]*state=\"dead\"[^}]*} [1-9]")
                .containsPattern("offshoot_tasks\\{[^}]*name=\"orders.print-label\",[^}]*state=\"failed\"[^}]*} [1-9]")
                .containsPattern("offshoot_tasks_oldest_waiting_seconds(\\{[^}]*})? [0-9]")
                .containsPattern(
                        "offshoot_tasks_runs_seconds_count\\{[^}]*name=\"orders.send-receipt\"[^}]*outcome=\"dead\"");
        assertThat(service.http().get("/api/orders/health/readiness").send().status())
                .isEqualTo(200);
    }

    @Test
    void descriptionHasTheWordsOfTheWire() {
        TestResponse description =
                service.http().get("/api/orders/openapi.json").send();

        assertThat(description.body())
                .contains("/api/orders/tasks/{id}/run-again")
                .contains("[\"waiting\",\"running\",\"failed\",\"done\",\"dead\",\"cancelled\"]");
    }

    @Test
    void commandDoesTheSame() {
        UUID id = later();
        TasksCommand command = service.bean(TasksCommand.class);

        assertThat(command.run(service.context(), List.of())).isZero();
        assertThat(command.run(service.context(), List.of("list", "--state=waiting", "--name=orders.send-receipt")))
                .isZero();
        assertThat(command.run(service.context(), List.of("show", id.toString())))
                .isZero();
        assertThat(command.run(service.context(), List.of("cancel", id.toString())))
                .isZero();
        assertThat(rows.ended("ended_by", id)).isEqualTo("operator at the command line");
        assertThat(command.run(service.context(), List.of("run-again", id.toString())))
                .isOne();
        assertThat(command.run(service.context(), List.of("list", "--state=lost")))
                .isEqualTo(2);
        assertThat(command.run(service.context(), List.of("list", "--name"))).isEqualTo(2);
        assertThat(command.run(service.context(), List.of("burn"))).isEqualTo(2);
    }

    private static List<TestResponse> atOnce(int times, Callable<TestResponse> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TestResponse>> answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(n -> call).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private UUID dead() {
        UUID id = orders.place(receipt("refuse"));
        await().until(() -> rows.state(id).equals("dead"));
        return id;
    }

    private UUID failed() {
        UUID id = orders.label(new Receipt(order + "-label", "Ada Lovelace", "ok"));
        await().until(() -> rows.state(id).equals("failed"));
        return id;
    }

    private UUID later() {
        return orders.place(receipt("ok"), service.clock().instant().plus(Duration.ofDays(1)));
    }

    private Receipt receipt(String course) {
        return new Receipt(order, "Ada Lovelace", course);
    }

    private TestResponse get(String path) {
        return service.http().get(TASKS + path).send();
    }

    private TestResponse post(String path) {
        return service.http().post(TASKS + "/" + path).send();
    }
}
