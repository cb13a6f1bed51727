package dev.offshoot.tasks.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.offshoot.service.OffshootService;
import dev.offshoot.tasks.sample.SendReceipt;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private static final String WRONG = "task dev.offshoot.tasks.sample.MisnamedTask ";

    @Test
    void declarationsAreReadFromAnnotations() {
        try (ApplicationContext context = context(Map.of())) {
            Declarations declarations = context.getBean(Declarations.class);

            assertThat(declarations.nameOf(SendReceipt.class)).isEqualTo("orders.send-receipt");
            assertThat(declarations.keptOf("orders.send-receipt")).contains(Duration.ofDays(2));
            assertThat(declarations.keptOf("orders.print-label")).contains(Duration.ofDays(7));
            assertThat(declarations.recurring())
                    .extracting(RecurringDeclaration::name, RecurringDeclaration::rhythm)
                    .contains(
                            tuple("orders.close-day", "0 0 3 * * * Europe/Madrid"),
                            tuple("orders.trim-tasks", "every PT1H"));
        }
    }

    @Test
    void twoTasksOfOneNameAreRefused() {
        refused(
                Map.of("sample.twin", "true"),
                "two tasks are named orders.send-receipt: ",
                "dev.offshoot.tasks.sample.SendReceipt",
                "dev.offshoot.tasks.sample.SendReceiptTwin");
    }

    @Test
    void nameIsAWireNameOfTheService() {
        for (String name : new String[] {"mail.print", "orders.PrintAll", "orders", "orders.", "orders.a b"}) {
            refused(
                    Map.of("sample.name", name, "sample.pause", "1h"),
                    WRONG + "is named '" + name + "'; a name is orders.<verb-thing>, in small letters");
        }
    }

    @Test
    void scheduleIsEitherAPauseOrACron() {
        refused(Map.of("sample.name", "orders.print"), WRONG + "needs either every or cron");
        refused(
                Map.of("sample.name", "orders.print", "sample.pause", "1h", "sample.cron", "0 0 3 * * *"),
                WRONG + "needs either every or cron");
    }

    @Test
    void scheduleThatCannotBeReadIsRefused() {
        refused(
                Map.of("sample.name", "orders.print", "sample.pause", "soon"),
                WRONG + "has every = 'soon'; write 30s, 15m, 1h or 7d");
        refused(
                Map.of("sample.name", "orders.print", "sample.cron", "at three"),
                WRONG + "has cron = 'at three'; six fields, seconds first, are read");
        refused(
                Map.of("sample.name", "orders.print", "sample.cron", "0 0 3 * * *", "sample.zone", "Madrid"),
                WRONG + "has zone = 'Madrid', which is no IANA time zone");
    }

    @Test
    void cronThatOnlyLooksRightIsNamedWhenItIsRead() {
        Map<String, Object> settings = Map.of("sample.name", "orders.print", "sample.cron", "0 0 25 * * *");
        try (ApplicationContext context = context(settings)) {
            List<RecurringDeclaration> tasks =
                    context.getBean(Declarations.class).recurring();

            assertThatThrownBy(() ->
                            tasks.stream().map(task -> task.schedule().get()).toList())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(WRONG + "has cron = '0 0 25 * * *'; six fields, seconds first, are read");
        }
    }

    private static void refused(Map<String, Object> settings, String... words) {
        try (ApplicationContext context = context(settings)) {
            assertThatThrownBy(() -> context.getBean(Declarations.class))
                    .satisfies(thrown -> assertThat(words)
                            .allSatisfy(word -> assertThat(thrown).hasStackTraceContaining(word)));
        }
    }

    private static ApplicationContext context(Map<String, Object> settings) {
        return OffshootService.context("orders")
                .properties(settings)
                .properties(Map.of("offshoot.database.enabled", "false", "offshoot.orders.port", "-1"))
                .start();
    }
}
