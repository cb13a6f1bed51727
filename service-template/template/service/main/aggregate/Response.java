package dev.offshoot.[=service].[=aggregate];

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

@Serdeable
record [=Aggregate]Response(UUID id, String title, Instant createdAt) {

    static [=Aggregate]Response of([=Aggregate] row) {
        return new [=Aggregate]Response(row.uuid(), row.title(), row.createdAt());
    }
}
