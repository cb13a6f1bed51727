package dev.offshoot.payments.finance;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

@Controller("/api/payments/payments/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"payments:read", "payments:manage"})
class PaymentStoryController {

    private final PaymentStory story;

    PaymentStoryController(PaymentStory story) {
        this.story = story;
    }

    @Get("/history")
    CursorPage<ChangeResponse> history(UUID id, PageRequest page) {
        return story.changes(id, page);
    }

    @Get("/attempts")
    CursorPage<AttemptResponse> attempts(UUID id, PageRequest page) {
        return story.attempts(id, page);
    }
}
