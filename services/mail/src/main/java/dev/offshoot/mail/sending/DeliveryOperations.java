package dev.offshoot.mail.sending;

import static dev.offshoot.mail.sending.DeliveryProblem.CONTENT_REDACTED;
import static dev.offshoot.mail.sending.DeliveryProblem.DELIVERY_NOT_FINAL;
import static dev.offshoot.mail.sending.DeliveryProblem.DELIVERY_NOT_FOUND;
import static dev.offshoot.mail.sending.DeliveryProblem.SECRETS_GONE;

import dev.offshoot.mail.delivery.AcceptDeliveries;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.rendering.MailModel;
import dev.offshoot.mail.rendering.RenderedMail;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What operators and support do with one delivery; each look and act stands in its log with a name. */
@Singleton
class DeliveryOperations {

    private final Deliveries deliveries;
    private final Messages messages;
    private final AcceptDeliveries accept;
    private final DeliveryLog log;
    private final Rewriting rewriting;
    private final InstantSource clock;

    DeliveryOperations(
            Deliveries deliveries,
            Messages messages,
            AcceptDeliveries accept,
            DeliveryLog log,
            Rewriting rewriting,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.accept = accept;
        this.log = log;
        this.rewriting = rewriting;
        this.clock = clock;
    }

    @Transactional
    ContentResponse content(UUID uuid, UUID viewer) {
        Delivery delivery = find(uuid);
        Message message = message(delivery);
        if (message.redactedAt() != null) {
            throw CONTENT_REDACTED.because("The content of delivery " + uuid + " is no longer kept");
        }
        RenderedMail mail = rewriting.masked(delivery);
        log.addByPerson(delivery.storedId(), Happening.VIEWED, Map.of(), viewer);
        boolean identical = delivery.bodyHash() != null && Arrays.equals(delivery.bodyHash(), mail.hash());
        return new ContentResponse(mail.subject(), mail.html(), mail.text(), identical);
    }

    @Transactional
    Delivery retry(UUID uuid, String reason, UUID operator) {
        Delivery delivery = deliveries.lock(uuid).orElseThrow(() -> notFound(uuid));
        if (!delivery.status().retriable()) {
            throw DELIVERY_NOT_FINAL.because("Delivery " + uuid + " is " + delivery.status());
        }
        Message message = message(delivery);
        if (message.redactedAt() != null || (message.secrets() == null && rewriting.needsSecrets(message))) {
            throw SECRETS_GONE.because("Delivery " + uuid + " had a secret that is no longer kept");
        }
        Delivery again = accept.queue(
                        message.storedId(), List.of(delivery.again()), delivery.priority(), clock.instant())
                .getFirst();
        log.addByPerson(delivery.storedId(), Happening.RETRIED, Map.of("reason", reason), operator);
        return again;
    }

    private Delivery find(UUID uuid) {
        return deliveries.findByUuid(uuid).orElseThrow(() -> notFound(uuid));
    }

    private static ProblemException notFound(UUID uuid) {
        return DELIVERY_NOT_FOUND.because("No delivery " + uuid);
    }

    private Message message(Delivery delivery) {
        return messages.findById(delivery.messageId()).orElseThrow();
    }

    /** Writes a mail again as it was, secrets masked. */
    @Singleton
    static class Rewriting {

        private final Jobs jobs;
        private final Composer composer;
        private final Catalogue catalogue;

        Rewriting(Jobs jobs, Composer composer, Catalogue catalogue) {
            this.jobs = jobs;
            this.composer = composer;
            this.catalogue = catalogue;
        }

        RenderedMail masked(Delivery delivery) {
            Jobs.Batch batch = jobs.gather(List.of(delivery));
            Job job = batch.jobs().getFirst();
            Map<String, String> masks = secrets(job.version()).stream()
                    .collect(Collectors.toMap(Parameter::name, parameter -> MailModel.MASK));
            return composer.render(job, masks, batch.people(), composer.unsubscribe(job));
        }

        boolean needsSecrets(Message message) {
            return secrets(catalogue.version(message.versionId())).stream()
                    .anyMatch(parameter -> !parameter.optional());
        }

        private static List<Parameter> secrets(PublishedVersion version) {
            return version.manifest().parameters().stream()
                    .filter(Parameter::secret)
                    .toList();
        }
    }
}
