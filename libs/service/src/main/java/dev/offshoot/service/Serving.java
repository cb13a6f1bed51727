package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.EmbeddedApplication;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service at work, from the start of its context to the signal that ends it. */
final class Serving {

    private static final Logger log = LoggerFactory.getLogger(Serving.class);

    private final String service;
    private final Class<?> main;

    Serving(String service, Class<?> main) {
        this.service = service;
        this.main = main;
    }

    int untilStopped() {
        ApplicationContext context =
                OffshootService.context(service).mainClass(main).start();
        try {
            context.findBean(EmbeddedApplication.class).ifPresent(EmbeddedApplication::start);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        log.info("{} ready in {} ms", service, millisSinceStart());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
        awaitSignal();
        return 0;
    }

    /** Closing the context lets requests in flight finish first, within the graceful shutdown's period. */
    private void stop(ApplicationContext context) {
        log.info("{} is stopping", service);
        context.close();
        log.info("{} stopped", service);
    }

    /** By the virtual machine's own clock: the system tells the moment a process began by a clock that may be a second off. */
    private static long millisSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
