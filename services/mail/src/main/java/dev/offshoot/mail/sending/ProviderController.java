package dev.offshoot.mail.sending;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.QueueDepth;
import dev.offshoot.mail.provider.ProviderControl;
import dev.offshoot.mail.provider.ProviderControl.ProviderView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

@Controller("/api/mail/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:operate")
class ProviderController {

    private final ProviderControl providers;
    private final Deliveries deliveries;

    ProviderController(ProviderControl providers, Deliveries deliveries) {
        this.providers = providers;
        this.deliveries = deliveries;
    }

    @Get
    ProvidersResponse list() {
        return new ProvidersResponse(providers.list(), deliveries.inFlight(), deliveries.depths());
    }

    @Post("/{name}/pause")
    @Status(HttpStatus.NO_CONTENT)
    void pause(String name, @Body @Valid PauseProvider request, Caller caller) {
        providers.pause(name, request.reason(), caller.name());
    }

    @Delete("/{name}/pause")
    @Status(HttpStatus.NO_CONTENT)
    void resume(String name) {
        providers.resume(name);
    }

    /** @param queued by priority, with the time the oldest was due */
    @Serdeable
    record ProvidersResponse(List<ProviderView> items, long inFlight, List<QueueDepth> queued) {}

    @Serdeable
    record PauseProvider(@NotBlank @Size(max = 300) String reason) {}
}
