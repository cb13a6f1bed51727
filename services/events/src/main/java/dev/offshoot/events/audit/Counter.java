package dev.offshoot.events.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * @param kind pool (seats that are held) or ticket-type (people who wait)
 * @param counted what the counter says
 * @param actual what the rows say
 */
@MappedEntity("pools")
record Counter(@Id UUID uuid, String kind, String name, long counted, long actual) {

    boolean isWrong() {
        return counted != actual;
    }
}
