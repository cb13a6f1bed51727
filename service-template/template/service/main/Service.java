package dev.offshoot.[=service];

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class [=Service]Service {

    private [=Service]Service() {}

    public static void main(String... arguments) {
        OffshootService.run("[=service]", [=Service]Service.class, arguments);
    }
}
