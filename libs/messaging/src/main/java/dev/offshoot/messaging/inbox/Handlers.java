package dev.offshoot.messaging.inbox;

import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.DynamicEventHandler;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.json.EventJson;
import io.micronaut.context.BeanRegistration;
import io.micronaut.inject.AdvisedBeanType;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every effect this service has on events. */
@Singleton
class Handlers {

    private final List<Handler> all = new ArrayList<>();
    private final Unreadable unreadable;

    Handlers(
            Collection<BeanRegistration<EventHandler<?>>> typed,
            Collection<DynamicEventHandler> dynamic,
            EventJson json,
            InstantSource clock) {
        unreadable = new Unreadable(json, clock);
        all.add(unreadable);
        typed.forEach(registration -> all.add(typed(registration, json)));
        dynamic.forEach(handler -> all.add(new DynamicHandler(handler)));
        refuseDoubleNames();
    }

    List<Handler> of(String type) {
        return all.stream().filter(handler -> handler.takes(type)).toList();
    }

    Optional<Handler> named(String name) {
        return all.stream().filter(handler -> handler.name().equals(name)).findFirst();
    }

    Unreadable unreadable() {
        return unreadable;
    }

    Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        all.forEach(handler -> patterns.addAll(handler.patterns()));
        return patterns;
    }

    private void refuseDoubleNames() {
        Set<String> names = new HashSet<>();
        for (Handler handler : all) {
            if (!names.add(handler.name())) {
                throw new IllegalStateException("Two event handlers are named " + handler.name());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Handler typed(BeanRegistration<EventHandler<?>> registration, EventJson json) {
        BeanDefinition<?> definition = registration.getBeanDefinition();
        Class<? extends Event> event = eventOf(definition);
        return new TypedHandler<>(
                writtenClass(definition).getSimpleName(),
                (Class<Event>) event,
                (EventHandler<Event>) registration.bean(),
                json);
    }

    private static Class<? extends Event> eventOf(BeanDefinition<?> definition) {
        Class<?> event =
                definition.getTypeArguments(EventHandler.class).getFirst().getType();
        return event.asSubclass(Event.class);
    }

    private static Class<?> writtenClass(BeanDefinition<?> definition) {
        return definition instanceof AdvisedBeanType<?> advised
                ? advised.getInterceptedType()
                : definition.getBeanType();
    }
}
