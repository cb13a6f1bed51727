package dev.offshoot.mail.mailbox;

import dev.offshoot.mail.settings.Platform;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Local runs let everybody look into the mailbox, and into nothing else; refused in production at start. */
@Context
@Requires(property = "offshoot.mail.mailbox.access", value = "open")
class OpenMailboxRule implements SecurityRule<HttpRequest<?>> {

    OpenMailboxRule(Platform platform) {
        if (platform.production()) {
            throw new MissingSetting("OFFSHOOT_MAIL_MAILBOX_ACCESS=open is refused in production.");
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    // The framework's interface asks for a publisher.
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(
                request != null && isOpen(request.getPath()) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean isOpen(String path) {
        return path.equals("/api/mail/mailbox")
                || path.startsWith("/api/mail/mailbox/")
                || path.equals("/mail/mailbox")
                || path.startsWith("/mail/mailbox/");
    }
}
