package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.UnprocessableEvent;
import dev.offshoot.messaging.deferred.DeferredDelivery;
import dev.offshoot.messaging.deferred.Message;
import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.messaging.sealing.OpenedPayload;
import dev.offshoot.messaging.sealing.Sealing;
import dev.offshoot.messaging.trace.EventSpans;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which effects a message has here, and making them happen in the caller's transaction. */
@Singleton
class Effects {

    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);

    private final Handlers handlers;
    private final EventJson json;
    private final Sealing sealing;
    private final EventSpans spans;
    private final MessagingMetrics metrics;

    Effects(Handlers handlers, EventJson json, Sealing sealing, EventSpans spans, MessagingMetrics metrics) {
        this.handlers = handlers;
        this.json = json;
        this.sealing = sealing;
        this.spans = spans;
        this.metrics = metrics;
    }

    List<Effect> of(List<Message> messages) {
        List<Effect> effects = new ArrayList<>(messages.size());
        Map<String, List<Handler>> takersOf = new HashMap<>();
        for (Message message : messages) {
            List<Handler> takers = takersOf.computeIfAbsent(message.envelope().type(), handlers::of);
            if (takers.isEmpty()) {
                metrics.unknown();
                LOG.debug("Nobody here handles {}", message.envelope().type());
            }
            takers.forEach(handler -> effects.add(new Effect(message, handler)));
        }
        return effects;
    }

    /** @throws UnprocessableEvent when the handler is no longer there or the payload is no JSON */
    Effect of(DeferredDelivery delivery) {
        Handler handler = handlers.named(delivery.handler())
                .orElseThrow(() -> new UnprocessableEvent("No handler here is named " + delivery.handler()));
        return new Effect(delivery.message(), handler);
    }

    void happen(Effect effect) {
        Envelope envelope = effect.message().envelope();
        spans.handling(envelope, effect.handler().name(), () -> {
            JsonNode clear = sealing.open(envelope, parse(effect.message())).data();
            effect.handler().handle(clear, envelope);
        });
    }

    /** What went wrong, without any text that was sealed in the message. */
    Failure failure(Message message, Throwable thrown) {
        try {
            OpenedPayload opened = sealing.open(message.envelope(), parse(message));
            return Failure.of(thrown, opened::redacted);
        } catch (UnprocessableEvent unreadable) {
            return Failure.of(thrown, UnaryOperator.identity());
        }
    }

    private JsonNode parse(Message message) {
        try {
            return json.parse(message.data());
        } catch (IOException malformed) {
            throw new UnprocessableEvent("The payload is no JSON");
        }
    }
}
