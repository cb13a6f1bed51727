package dev.offshoot.shop;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Controller(value = "/api/shop/baskets", produces = MediaType.TEXT_PLAIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = "offshoot.service", value = "shop")
@AllowPerson
class BasketController {

    private final UserDirectory directory;

    BasketController(UserDirectory directory) {
        this.directory = directory;
    }

    @Get("/mine")
    String mine(Caller.Person caller) {
        return caller.name();
    }

    @Get("/{owner}/name")
    String nameOf(UUID owner) {
        return Optional.ofNullable(directory.find(Set.of(owner)).get(owner))
                .map(DirectoryUser::displayName)
                .orElse("unknown");
    }
}
