package dev.offshoot.auth.client;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Registers the clients of the deployment before the first request. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
class ClientsAtStart {

    private final RegisterClients registration;
    private final @Nullable String file;

    ClientsAtStart(RegisterClients registration, @Nullable @Value("${offshoot.auth.clients.file:}") String file) {
        this.registration = registration;
        this.file = file;
    }

    @PostConstruct
    void register() {
        if (file == null || file.isBlank()) {
            throw MissingSetting.of(
                    "offshoot.auth.clients.file", "name the file that lists the services and their secrets");
        }
        registration.apply(new ClientsFile(Path.of(file)).read());
    }
}
