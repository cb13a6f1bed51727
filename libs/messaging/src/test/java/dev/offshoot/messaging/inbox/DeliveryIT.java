package dev.offshoot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.Subscriptions;
import dev.offshoot.messaging.sample.Collector;
import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders")
class DeliveryIT {

    private static final String RECORDED =
            "select count(*) from effects where handler = 'RecordRegistration' and subject = ?";

    private final RunningService service;
    private final UUID user = UUID.randomUUID();

    DeliveryIT(RunningService service) {
        this.service = service;
    }

    @Test
    void everyHandlerOfAnEventHasItsEffect() {
        service.bean(Transactions.class).commit(Registrations.of(user, "en"));

        await().until(() -> service.sql().number("select count(*) from effects where subject = ?", user) == 2);
        assertThat(service.sql().query("select handler from effects where subject = ? order by handler", user))
                .extracting(row -> row.get("handler"))
                .containsExactly("GreetRegistration", "RecordRegistration");
    }

    @Test
    void eventDeliveredAHundredTimesHasOneEffect() {
        ProbedEvent event = service.events().publish(Registrations.TYPE, user, Registrations.json(user, "en"));
        for (int i = 0; i < 99; i++) {
            service.events().publish(event);
        }
        UUID last = publishAnother();

        awaitRecorded(last);
        awaitRecorded(user);
        assertThat(service.sql().number(RECORDED, user)).isOne();
    }

    @Test
    void eventsOfASubjectKeepTheirOrder() {
        List<UUID> users =
                IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();
        for (int n = 0; n < 50; n++) {
            service.bean(Transactions.class)
                    .commit(users.stream()
                            .map(one -> Registrations.of(one, "en"))
                            .toArray(Event[]::new));
        }

        users.forEach(one -> {
            await().until(() -> service.sql().number(RECORDED, one) == 50);
            assertThat(service.sql()
                            .query(
                                    "select sequence from effects where subject = ? and handler = 'RecordRegistration' order by id",
                                    one))
                    .extracting(row -> (Long) row.get("sequence"))
                    .isSorted();
        });
    }

    @Test
    void lateEventIsHandedOnWithItsSequence() {
        ProbedEvent event = ProbedEvent.of(Registrations.TYPE, user, Registrations.json(user, "en"));
        service.events().publish(event.withSequence(9));
        service.events()
                .publish(ProbedEvent.of(Registrations.TYPE, user, event.data()).withSequence(4));

        await().until(() -> service.sql().number(RECORDED, user) == 2);
        assertThat(service.sql()
                        .query(
                                "select sequence from effects where subject = ? and handler = 'RecordRegistration' order by id",
                                user))
                .extracting(row -> row.get("sequence"))
                .containsExactly(9L, 4L);
    }

    @Test
    void serviceIsNotReadyBeforeItsQueueIsBound() {
        String readiness = "/api/orders/health/readiness";
        assertThat(service.http().get(readiness).send().text("status")).isEqualTo("UP");

        service.bean(Collector.class).collect("shop.order.returned");
        assertThat(service.http().get(readiness).send().text("status")).isEqualTo("DOWN");

        service.bean(Subscriptions.class).refresh();
        assertThat(service.http().get(readiness).send().text("status")).isEqualTo("UP");
    }

    @Test
    void unknownTypeIsLeftBehind() {
        service.bean(Collector.class).collect("shop.order.placed");
        service.bean(Subscriptions.class).refresh();
        service.bean(Collector.class).collect();

        service.events().publish("shop.order.placed", user, "{}");
        UUID last = publishAnother();

        awaitRecorded(last);
        assertThat(service.sql().number("select count(*) from dead_letters where type = 'shop.order.placed'"))
                .isZero();
        assertThat(service.bean(Collector.class).seen("shop.order.placed")).isEmpty();
    }

    @Test
    void messageThatIsNoEventIsKeptWholeAsOneDeadLetter() {
        BasicProperties properties = new BasicProperties.Builder()
                .headers(Map.of("cloudEvents:id", "7", "tenant", "blue"))
                .build();
        byte[] body = "no\0 event".getBytes(StandardCharsets.UTF_8);
        service.events().publish(Registrations.TYPE, properties, body);
        service.events().publish(Registrations.TYPE, properties, body);

        String letters = "select count(*) from dead_letters where type = 'unreadable'";
        await().until(() -> service.sql().number(letters) >= 1);
        awaitLaneOf(UUID.fromString(
                service.sql().text("select subject from dead_letters where type = 'unreadable' limit 1")));
        assertThat(service.sql().number(letters)).isOne();
        assertThat(service.sql().text("select data || error from dead_letters where type = 'unreadable'"))
                .contains(Registrations.TYPE, "no\uFFFD event", "\"tenant\":\"blue\"", "This is no CloudEvent: ");
    }

    @Test
    void dynamicHandlerGetsTheTypesItNamesAfterARefresh() {
        service.bean(Collector.class).collect("*.mail.requested", "shop.order.shipped");
        service.bean(Subscriptions.class).refresh();

        service.events().publish("shop.order.shipped", user, "{\"number\":7}");
        service.events().publish("shop.mail.requested", user, "{}");

        await().until(() ->
                service.bean(Collector.class).seen("shop.mail.requested").size() == 1);
        await().until(() ->
                service.bean(Collector.class).seen("shop.order.shipped").size() == 1);
        assertThat(service.bean(Collector.class).seen("shop.order.shipped")).containsExactly("{\"number\":7}");
        service.bean(Collector.class).collect();
        service.bean(Subscriptions.class).refresh();
        assertThat(service.sql().query("select pattern from subscriptions"))
                .extracting(row -> row.get("pattern"))
                .doesNotContain("*.mail.requested", "shop.order.shipped");
    }

    @Test
    void handlerWorksInTheTraceOfThePublisher() {
        service.bean(Transactions.class).commit(Registrations.of(user, "en"));

        String traceparent = String.valueOf(service.events()
                .await(Registrations.TYPE, event -> event.subject().equals(user))
                .traceparent());
        awaitRecorded(user);

        assertThat(traceparent)
                .contains(service.sql()
                        .text(
                                "select trace_id from effects where subject = ? and handler = 'RecordRegistration'",
                                user));
    }

    private UUID publishAnother() {
        return publishFor(UUID.randomUUID());
    }

    /** What arrived before for this subject is done. */
    private void awaitLaneOf(UUID subject) {
        awaitRecorded(publishFor(subject));
    }

    private UUID publishFor(UUID another) {
        service.events().publish(Registrations.TYPE, another, Registrations.json(another, "en"));
        return another;
    }

    private void awaitRecorded(UUID subject) {
        await().until(() -> service.sql().number(RECORDED, subject) > 0);
    }
}
