package dev.offshoot.mail.sending;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.mail.delivery.Delivery;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/mail/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:operate")
class DeliveryController {

    private final DeliveryOperations deliveries;

    DeliveryController(DeliveryOperations deliveries) {
        this.deliveries = deliveries;
    }

    @Get("/{id}/content")
    @AllowPermission("mail:content")
    ContentResponse content(UUID id, Caller.Person viewer) {
        return deliveries.content(id, viewer.id());
    }

    @Post("/{id}/retry")
    @Status(HttpStatus.ACCEPTED)
    RetryResponse retry(UUID id, @Body @Valid RetryDelivery request, Caller.Person operator) {
        Delivery again = deliveries.retry(id, request.reason(), operator.id());
        return new RetryResponse(again.uuid(), again.status());
    }
}
