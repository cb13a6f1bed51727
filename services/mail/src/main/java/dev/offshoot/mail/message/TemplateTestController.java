package dev.offshoot.mail.message;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.mail.template.TemplateService;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a template's sample to whoever asks, and to nobody else. */
@Controller("/api/mail/templates/{key}/tests")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"mail:templates", "mail:operate"})
class TemplateTestController {

    private final TemplateService templates;
    private final AcceptMessage messages;
    private final LocalUsers users;
    private final UuidGenerator uuids;

    TemplateTestController(TemplateService templates, AcceptMessage messages, LocalUsers users, UuidGenerator uuids) {
        this.templates = templates;
        this.messages = messages;
        this.users = users;
        this.uuids = uuids;
    }

    @Post
    @Status(HttpStatus.ACCEPTED)
    @RateLimited(name = "template-tests", limit = "10/h")
    AcceptedResponse send(String key, @Body @Valid TestTemplate request, Caller.Person caller) {
        PublishedVersion version = templates.published(key, request.version());
        return AcceptedResponse.of(messages.accept(new MessageDraft(
                version,
                uuids.next().toString(),
                List.of(Destination.user(users.idOf(caller.id()), false)),
                version.sample(),
                request.locale(),
                null,
                List.of(),
                null,
                null,
                new MessageDraft.Origin(MessageSource.TEST, null, caller.name(), caller.id()))));
    }

    /** What to send; without a version the current one. */
    @Serdeable
    record TestTemplate(
            @Nullable @Positive Integer version,
            @Nullable @Size(max = 35) String locale) {}
}
