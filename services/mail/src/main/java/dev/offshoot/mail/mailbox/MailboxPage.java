package dev.offshoot.mail.mailbox;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.mail.mailbox.MailboxService.Filter;
import dev.offshoot.mail.page.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/mail/mailbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:content")
@Produces(MediaType.TEXT_HTML)
class MailboxPage {

    private static final int SHOWN = 100;

    private final MailboxService mailbox;
    private final MailReasons reasons;
    private final Page page;

    MailboxPage(MailboxService mailbox, MailReasons reasons, Page page) {
        this.mailbox = mailbox;
        this.reasons = reasons;
        this.page = page;
    }

    @Get
    HttpResponse<String> list(@Nullable @QueryValue String to, @Nullable @QueryValue String subject) {
        Filter filter = Filter.of(to, subject, null, null);
        List<MailboxRow> mails = mailbox.page(filter, Long.MAX_VALUE, SHOWN).stream()
                .map(MailboxRow::of)
                .toList();
        return page.show("mailbox.jte", Map.of("mails", mails, "to", filter.to(), "subject", filter.subject()));
    }

    @Get("/{id}")
    HttpResponse<String> one(UUID id) {
        MailboxMail mail = mailbox.find(id);
        ParsedMail parsed = ParsedMail.of(mail.raw());
        return page.show(
                "mailbox-mail.jte",
                Map.of(
                        "mail", MailboxRow.of(mail),
                        "headers", parsed.headers(),
                        "text", parsed.text(),
                        "files",
                                parsed.files().stream()
                                        .map(ParsedMail.File::name)
                                        .toList(),
                        "explanation", reasons.of(id)));
    }

    @Post("/empty")
    @Consumes(MediaType.ALL)
    HttpResponse<?> empty() {
        mailbox.empty();
        return HttpResponse.seeOther(URI.create("/mail/mailbox"));
    }
}
