package dev.offshoot.mail.sending;

import dev.offshoot.mail.attachment.Attachment;
import dev.offshoot.mail.attachment.Invitation;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.message.MessageSecrets;
import dev.offshoot.mail.message.MessageSource;
import dev.offshoot.mail.provider.OutgoingFile;
import dev.offshoot.mail.provider.OutgoingMail;
import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.rendering.Audience;
import dev.offshoot.mail.rendering.MailModel;
import dev.offshoot.mail.rendering.RenderedMail;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.mail.settings.Sender;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.mail.unsubscribe.UnsubscribeToken;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the mail of a delivery. */
@Singleton
class Composer {

    private final MessageSecrets secrets;
    private final MailKeys keys;
    private final Platform platform;
    private final Senders senders;
    private final Providers providers;

    Composer(MessageSecrets secrets, MailKeys keys, Platform platform, Senders senders, Providers providers) {
        this.secrets = secrets;
        this.keys = keys;
        this.platform = platform;
        this.senders = senders;
        this.providers = providers;
    }

    Composed compose(Job job, Map<UUID, String> people) {
        String unsubscribe = unsubscribe(job);
        RenderedMail rendered = render(job, secrets.of(job.message()), people, unsubscribe);
        Sender sender = senders.get(job.version().manifest().sender());
        String recipient = job.address() == null ? "" : job.address();
        String subject =
                job.message().source() == MessageSource.TEST ? "[Test] " + rendered.subject() : rendered.subject();
        OutgoingMail mail = new OutgoingMail(
                job.delivery().uuid(),
                job.version().key(),
                sender.from(),
                sender.domain(),
                job.replyTo() == null ? sender.replyTo() : job.replyTo(),
                recipient,
                job.name(),
                subject,
                rendered.html(),
                rendered.text(),
                job.locale(),
                job.essential(),
                unsubscribe,
                job.files().stream().map(file -> file(file, job)).toList());
        return new Composed(job, rendered, mail, providers.chosen());
    }

    private static OutgoingFile file(Attachment file, Job job) {
        byte[] content = Objects.requireNonNull(file.content());
        String method = Invitation.method(file.mediaType()).orElse(null);
        return new OutgoingFile(
                file.name(),
                file.mediaType(),
                method == null || job.address() == null
                        ? content
                        : Invitation.to(new String(content, StandardCharsets.UTF_8), job.address(), job.name())
                                .getBytes(StandardCharsets.UTF_8),
                method);
    }

    RenderedMail render(Job job, Map<String, String> secret, Map<UUID, String> people, @Nullable String unsubscribe) {
        Locale locale = Locale.forLanguageTag(job.locale());
        Map<String, String> links =
                unsubscribe == null ? Map.of() : Map.of("unsubscribe", unsubscribe, "settings", unsubscribe);
        Audience audience = new Audience(job.name(), locale, zone(job.timeZone()), people, links);
        Map<String, Object> model = new MailModel(job.version().manifest(), platform.brand())
                .of(job.message().values(), secret, audience);
        return job.version().program(job.locale()).render(model, locale, audience.zone());
    }

    @Nullable
    String unsubscribe(Job job) {
        if (job.essential() || job.address() == null) {
            return null;
        }
        AddressHash hash = job.user() == null ? job.hashes().getFirst() : null;
        UnsubscribeToken token =
                new UnsubscribeToken(job.user(), hash, job.version().topic().storedId(), job.locale());
        return platform.url() + "/mail/unsubscribe/" + token.write(keys);
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException _) {
            return ZoneId.of("UTC");
        }
    }
}
