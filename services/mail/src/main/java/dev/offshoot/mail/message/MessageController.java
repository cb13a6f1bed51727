package dev.offshoot.mail.message;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/mail/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"mail:read", "mail:send"})
class MessageController {

    private static final String ORDER = "messages:-id";
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    private final SendByRequest sending;
    private final MessageService messages;
    private final Explanation explanation;

    MessageController(SendByRequest sending, MessageService messages, Explanation explanation) {
        this.sending = sending;
        this.messages = messages;
        this.explanation = explanation;
    }

    @Post
    @Idempotent
    @AllowPermission({"mail:send", "mail:operate"})
    HttpResponse<AcceptedResponse> send(@Body @Valid SendMessage request, Caller caller) {
        return AcceptedResponse.answer(sending.send(request, List.of(), caller));
    }

    @Get
    CursorPage<MessageResponse> list(
            @Nullable @QueryValue String template,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String status,
            @Nullable @QueryValue String source,
            @Nullable @QueryValue UUID userId,
            @Nullable @QueryValue UUID causeSubject,
            @Nullable @QueryValue Instant after,
            @Nullable @QueryValue Instant before,
            PageRequest page,
            Caller caller) {
        MessageFilter filter = new MessageFilter(
                MessageFilter.word(template),
                MessageFilter.word(topic),
                MessageFilter.word(status),
                MessageFilter.word(source),
                MessageFilter.word(userId),
                MessageFilter.word(causeSubject),
                caller.may("mail:read") ? "" : caller.name(),
                after == null ? Instant.EPOCH : after,
                before == null ? FAR : before);
        long last = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return page.page(
                messages.page(filter, last, page.rows()),
                messages::response,
                message -> Cursor.at(ORDER, message.storedId()));
    }

    @Post("/search")
    @AllowPermission("mail:read")
    CursorPage<MessageResponse> search(@Body @Valid SearchByAddress search) {
        return new CursorPage<>(
                messages.byAddress(search.address(), PageRequest.MAX_LIMIT).stream()
                        .map(messages::response)
                        .toList(),
                null);
    }

    @Get("/{id}")
    MessageResponse get(UUID id, Caller caller) {
        return messages.response(messages.find(id, caller));
    }

    @Get("/{id}/explanation")
    ExplanationResponse explain(UUID id, Caller caller) {
        return new ExplanationResponse(explanation.of(messages.find(id, caller)));
    }

    @Post("/{id}/cancellation")
    @AllowPermission({"mail:operate", "mail:send"})
    MessageResponse cancel(UUID id, Caller caller) {
        return messages.cancel(id, caller);
    }
}
