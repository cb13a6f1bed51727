package dev.offshoot.messaging.instance;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.InstanceEventHandler;
import dev.offshoot.messaging.amqp.TopicPattern;
import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.messaging.trace.TraceContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.json.tree.JsonNode;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The instance's handlers, called one after the other. */
@Singleton
class InstanceHandlers {

    private record Entry(Class<? extends Event> event, InstanceEventHandler<Event> handler) {

        String pattern() {
            return EventType.Reader.of(event);
        }
    }

    private final List<Entry> entries;
    private final EventJson json;

    InstanceHandlers(Collection<BeanRegistration<InstanceEventHandler<?>>> registrations, EventJson json) {
        this.entries = registrations.stream().map(InstanceHandlers::entry).toList();
        this.json = json;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Set<String> patterns() {
        return entries.stream().map(Entry::pattern).collect(Collectors.toSet());
    }

    void connected() {
        entries.stream().map(Entry::handler).distinct().forEach(InstanceEventHandler::connected);
    }

    /** @throws IOException when the payload does not fit */
    void handle(Envelope envelope, String data) throws IOException {
        JsonNode payload = json.parse(data);
        try (Scope _ = TraceContext.restore(envelope.traceparent())) {
            for (Entry entry : entries) {
                if (TopicPattern.matches(entry.pattern(), envelope.type())) {
                    entry.handler().handle(json.bind(payload, entry.event()));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(BeanRegistration<InstanceEventHandler<?>> registration) {
        Class<?> event = registration
                .getBeanDefinition()
                .getTypeArguments(InstanceEventHandler.class)
                .getFirst()
                .getType();
        return new Entry(event.asSubclass(Event.class), (InstanceEventHandler<Event>) registration.bean());
    }
}
