package dev.offshoot.messaging.deadletter;

import dev.offshoot.web.CallerName;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/${offshoot.service}/dead-letters")
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeadLetterController {

    private static final String LIST = "dead-letters:id";

    private final DeadLetters deadLetters;
    private final CallerName callers;

    DeadLetterController(DeadLetters deadLetters, CallerName callers) {
        this.deadLetters = deadLetters;
        this.callers = callers;
    }

    @Get
    CursorPage<DeadLetterSummary> list(
            PageRequest page,
            @QueryValue @Nullable String type,
            @QueryValue @Nullable String handler,
            @QueryValue @Nullable UUID subject) {
        long after = page.after(LIST).map(cursor -> cursor.number(0)).orElse(0L);
        List<DeadLetter> rows = deadLetters.page(new DeadLetterFilter(type, handler, subject), after, page.rows());
        return page.page(rows, DeadLetterSummary::of, letter -> Cursor.at(LIST, letter.id()));
    }

    @Get("/{id}")
    DeadLetterResponse get(UUID id) {
        return DeadLetterResponse.of(deadLetters.find(id));
    }

    @Post("/{id}/replay")
    @Status(HttpStatus.ACCEPTED)
    ReplayResponse replay(UUID id) {
        deadLetters.replay(id);
        return new ReplayResponse(1);
    }

    @Post("/replay")
    @Status(HttpStatus.ACCEPTED)
    ReplayResponse replayAll(@Body ReplayRequest request) {
        return new ReplayResponse(deadLetters.replayAll(request.filter()));
    }

    @Post("/{id}/drop")
    DeadLetterResponse drop(UUID id, @Body @Valid DropRequest request, HttpRequest<?> http) {
        deadLetters.drop(id, callers.of(http), request.reason());
        return DeadLetterResponse.of(deadLetters.find(id));
    }
}
