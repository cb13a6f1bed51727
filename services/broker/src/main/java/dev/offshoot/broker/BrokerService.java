package dev.offshoot.broker;

import dev.offshoot.service.OffshootService;

/** The program. */
class BrokerService {

    private BrokerService() {}

    public static void main(String... args) {
        OffshootService.run("broker", BrokerService.class, args);
    }
}
