package dev.offshoot.changelog.sample;

import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;

/** A start of the sample service as a process of its own, for somebody to kill. */
public final class LedgerProcess {

    private LedgerProcess() {}

    public static void main(String... arguments) {
        try (ApplicationContext ledger = OffshootService.context("ledger").start()) {
            System.out.println("ready " + ledger.isRunning());
        }
    }
}
