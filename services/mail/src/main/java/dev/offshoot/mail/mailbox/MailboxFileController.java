package dev.offshoot.mail.mailbox;

import static dev.offshoot.mail.mailbox.MailboxProblem.MAIL_NOT_FOUND;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.mail.settings.Platform;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;

/** Source, HTML and attachments of a mail, each as a response of its own that no script can leave. */
@Controller("/api/mail/mailbox/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("mail:content")
class MailboxFileController {

    private static final String POLICY = "Content-Security-Policy";

    private final MailboxService mailbox;
    private final Platform platform;

    MailboxFileController(MailboxService mailbox, Platform platform) {
        this.mailbox = mailbox;
        this.platform = platform;
    }

    @Get("/raw")
    @Produces("message/rfc822")
    HttpResponse<byte[]> raw(UUID id) {
        return HttpResponse.ok(mailbox.find(id).raw())
                .header("Content-Disposition", "attachment; filename=\"" + id + ".eml\"");
    }

    @Get("/html")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> html(UUID id) {
        return HttpResponse.ok(ParsedMail.of(mailbox.find(id).raw()).html())
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(POLICY, sandbox());
    }

    @Get("/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> attachment(UUID id, int number) {
        List<ParsedMail.File> files = ParsedMail.of(mailbox.find(id).raw()).files();
        if (number < 0 || number >= files.size()) {
            throw MAIL_NOT_FOUND.because("Mail " + id + " has no attachment " + number);
        }
        return HttpResponse.ok(files.get(number).content())
                .header("Content-Disposition", "attachment")
                .header(POLICY, "sandbox; default-src 'none'");
    }

    private String sandbox() {
        return "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: "
                + String.join(" ", platform.imageHosts()) + "; style-src 'unsafe-inline'";
    }
}
