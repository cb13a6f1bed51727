package dev.offshoot.shop;

import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.Closeable;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;

/** Starts instances of the shop; types of the JDK only, because whoever starts them has another class loader. */
public final class Shop implements Function<Map<String, Object>, URI>, Closeable {

    private final Deque<ApplicationContext> instances = new ArrayDeque<>();

    @Override
    public URI apply(Map<String, Object> settings) {
        ApplicationContext instance =
                OffshootService.context("shop").properties(settings).start();
        instances.push(instance);
        return instance.getBean(EmbeddedServer.class).start().getURI();
    }

    @Override
    public void close() {
        instances.forEach(ApplicationContext::close);
    }
}
