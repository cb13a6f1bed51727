package dev.offshoot.messaging.sample;

import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;

/** The sample service as a process of its own, under load until somebody kills it. */
public final class SampleProcess {

    private SampleProcess() {}

    public static void main(String... arguments) {
        ApplicationContext service = OffshootService.context("orders").start();
        new Load(service).sendWhile(() -> true);
    }
}
