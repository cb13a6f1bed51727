package dev.offshoot.broker;

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class BrokerService {

    private BrokerService() {}

    public static void main(String... arguments) {
        OffshootService.run("broker", BrokerService.class, arguments);
    }
}
