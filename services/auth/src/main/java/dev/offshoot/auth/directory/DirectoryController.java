package dev.offshoot.auth.directory;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/auth/directory")
@ExecuteOn(TaskExecutors.BLOCKING)
class DirectoryController {

    private static final String EMAIL = "auth:directory.email";
    private static final int MOST_FOR_PEOPLE = 100;

    private final Directory directory;
    private final RateLimiter limits;

    DirectoryController(Directory directory, RateLimiter limits) {
        this.directory = directory;
        this.limits = limits;
    }

    @Post
    @AllowPerson
    @AllowPermission("auth:directory")
    DirectoryResponse find(@Body @Valid DirectoryRequest request, Caller caller) {
        if (caller instanceof Caller.Person person) {
            limits.require("directory", "60/min", person.name());
            requireFew(request);
        }
        return directory.find(request.ids(), caller instanceof Caller.Service && caller.may(EMAIL));
    }

    private static void requireFew(DirectoryRequest request) {
        if (request.ids().size() > MOST_FOR_PEOPLE) {
            String message = "At most " + MOST_FOR_PEOPLE + " ids";
            throw WebProblem.INVALID_REQUEST
                    .because(message)
                    .withErrors(List.of(new FieldError("ids", "too-many", message)));
        }
    }
}
