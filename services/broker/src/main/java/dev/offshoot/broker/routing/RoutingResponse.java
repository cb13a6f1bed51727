package dev.offshoot.broker.routing;

import dev.offshoot.broker.fleet.Lease;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** @param appliedBy every living instance of the broker and the number it uses */
@Serdeable
record RoutingResponse(int number, String source, Map<String, Object> document, List<AppliedBy> appliedBy) {

    @Serdeable
    record AppliedBy(String instance, int number) {

        static AppliedBy of(Lease lease) {
            return new AppliedBy(lease.instance(), lease.number());
        }
    }
}
