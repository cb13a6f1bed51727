package dev.offshoot.anonymizer;

import dev.offshoot.service.OffshootService;

/** The shop's jar as a process of its own. */
public final class ShopProcess {

    private ShopProcess() {}

    public static void main(String... arguments) {
        OffshootService.run("shop", ShopProcess.class, "anonymize");
    }
}
