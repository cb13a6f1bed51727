package dev.offshoot.web.trace;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A field of every log line of the current request, on whatever thread it goes on. */
public record LogField(String name, String value) implements ThreadPropagatedContextElement<@Nullable String> {

    @Override
    public @Nullable String updateThreadContext() {
        String former = MDC.get(name);
        MDC.put(name, value);
        return former;
    }

    @Override
    public void restoreThreadContext(@Nullable String former) {
        if (former == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, former);
        }
    }
}
