package dev.offshoot.payments;

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class PaymentsService {

    private PaymentsService() {}

    public static void main(String... arguments) {
        OffshootService.run("payments", PaymentsService.class, arguments);
    }
}
