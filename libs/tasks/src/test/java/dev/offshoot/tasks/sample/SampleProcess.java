package dev.offshoot.tasks.sample;

import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.CountDownLatch;

/** The sample service as a process of its own, until somebody kills it. */
public final class SampleProcess {

    private SampleProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        ApplicationContext service = OffshootService.context("orders").start();
        service.getBean(EmbeddedServer.class).start();
        new CountDownLatch(1).await();
    }
}
