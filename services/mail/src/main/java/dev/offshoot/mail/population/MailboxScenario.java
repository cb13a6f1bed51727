package dev.offshoot.mail.population;

import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.reference;

import dev.offshoot.mail.delivery.AcceptDeliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.mailbox.Mailbox;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.provider.OutgoingMail;
import dev.offshoot.mail.rendering.RenderedMail;
import dev.offshoot.mail.settings.Sender;
import dev.offshoot.mail.settings.Senders;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.Previews;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails in the mailbox: those of messages of the same scenario, as their recipients would read them. */
@Singleton
class MailboxScenario implements ScenarioEntity {

    private final Messages messages;
    private final AcceptDeliveries deliveries;
    private final BeanProvider<Catalogue> catalogue;
    private final Previews previews;
    private final Senders senders;
    private final Mailbox mailbox;

    MailboxScenario(
            Messages messages,
            AcceptDeliveries deliveries,
            BeanProvider<Catalogue> catalogue,
            Previews previews,
            Senders senders,
            Mailbox mailbox) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.previews = previews;
        this.senders = senders;
        this.mailbox = mailbox;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(required("message", reference("messages")));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.stream().map(row -> row.fields().uuid("message")).forEach(this::keep);
    }

    private void keep(UUID uuid) {
        Message message = messages.findByUuid(uuid).orElseThrow();
        Delivery delivery = deliveries.of(message.storedId()).getFirst();
        PublishedVersion version = catalogue.get().version(message.versionId());
        String locale = version.locale(delivery.locale(), null);
        RenderedMail rendered = previews.masked(version, locale, message.values());
        Sender sender = senders.get(version.manifest().sender());
        mailbox.keep(
                new OutgoingMail(
                        delivery.uuid(),
                        version.key(),
                        sender.from(),
                        sender.domain(),
                        sender.replyTo(),
                        // Nobody is asked for the address of an account here.
                        Optional.ofNullable(delivery.address()).orElse("account@offshoot.local"),
                        delivery.name(),
                        rendered.subject(),
                        rendered.html(),
                        rendered.text(),
                        locale,
                        version.topic().essential(),
                        null,
                        List.of()),
                message.createdAt());
    }

    @Override
    public List<String> tables() {
        return List.of("mailbox_mails");
    }
}
