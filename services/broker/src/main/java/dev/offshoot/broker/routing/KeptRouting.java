package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The last routing as the disk keeps it.
 *
 * @param document JSON text
 */
@Serdeable
record KeptRouting(int number, String document) {

    static final String FILE = "routing.json";
}
