package dev.offshoot.mail.mailbox;

import static dev.offshoot.mail.mailbox.MailboxProblem.MAIL_NOT_FOUND;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.mail.mailbox.MailboxService.Filter;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mailbox over REST: what tests of the whole platform read their mails with. */
@Controller("/api/mail/mailbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:content")
class MailboxController {

    private static final String ORDER = "mailbox:-id";

    private final MailboxService mailbox;

    MailboxController(MailboxService mailbox) {
        this.mailbox = mailbox;
    }

    @Get
    CursorPage<MailboxEntryResponse> list(
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String template,
            @Nullable @QueryValue Instant after,
            PageRequest page) {
        long before = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return page.page(
                mailbox.page(Filter.of(to, subject, template, after), before, page.rows()),
                MailboxEntryResponse::of,
                mail -> Cursor.at(ORDER, mail.storedId()));
    }

    /** Waits for the first match. */
    @Get("/next")
    MailboxMailResponse next(
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String template,
            @Nullable @QueryValue Instant after,
            @QueryValue(defaultValue = "10") @Min(0) @Max(30) int wait) {
        return mailbox.next(Filter.of(to, subject, template, after), Duration.ofSeconds(wait))
                .map(MailboxMailResponse::of)
                .orElseThrow(() -> MAIL_NOT_FOUND.because("No such mail within " + wait + " s"));
    }

    @Get("/{id}")
    MailboxMailResponse get(UUID id) {
        return MailboxMailResponse.of(mailbox.find(id));
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void empty() {
        mailbox.empty();
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(UUID id) {
        mailbox.remove(id);
    }
}
