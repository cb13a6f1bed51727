package dev.offshoot.events;

import dev.offshoot.service.OffshootService;

/** Starts the service. */
public final class EventsService {

    private EventsService() {}

    public static void main(String... arguments) {
        OffshootService.run("events", EventsService.class, arguments);
    }
}
