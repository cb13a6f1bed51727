package dev.offshoot.mail.message;

import dev.offshoot.mail.delivery.DeliveryStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What was accepted. */
@Serdeable
record AcceptedResponse(UUID id, List<Item> deliveries) {

    static AcceptedResponse of(AcceptMessage.Accepted accepted) {
        return new AcceptedResponse(
                accepted.message(),
                accepted.deliveries().stream()
                        .map(delivery -> new Item(delivery.uuid(), delivery.status()))
                        .toList());
    }

    /** 202 for a new message, 200 for one that was there. */
    static HttpResponse<AcceptedResponse> answer(AcceptMessage.Accepted accepted) {
        return accepted.fresh() ? HttpResponse.accepted().body(of(accepted)) : HttpResponse.ok(of(accepted));
    }

    @Serdeable
    record Item(UUID id, DeliveryStatus status) {}
}
