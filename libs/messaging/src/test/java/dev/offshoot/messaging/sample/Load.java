package dev.offshoot.messaging.sample;

import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.Outbox;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Business that goes on whatever is away: numbered events, each written down as sent by the transaction that appends it. */
public final class Load {

    private static final Logger LOG = LoggerFactory.getLogger(Load.class);

    private final Transactions transactions;
    private final Outbox outbox;
    private final EffectTable effects;
    private final List<UUID> subjects =
            IntStream.range(0, 10).mapToObj(n -> UUID.randomUUID()).toList();

    public Load(ApplicationContext service) {
        this.transactions = service.getBean(Transactions.class);
        this.outbox = service.getBean(Outbox.class);
        this.effects = service.getBean(EffectTable.class);
    }

    /** Sends until told to stop; a transaction that fails is not tried again. */
    public void sendWhile(BooleanSupplier goOn) {
        for (int number = 0; goOn.getAsBoolean(); number++) {
            try {
                send(number);
            } catch (RuntimeException away) {
                LOG.debug("Not sent: {}", away.getMessage());
            }
        }
    }

    private void send(int number) {
        UUID subject = subjects.get(number % subjects.size());
        UUID id = UUID.randomUUID();
        Envelope sent = new Envelope(id, "", "", subject, Instant.EPOCH, number, null);
        transactions.commit(() -> {
            effects.add("sent", sent, id.toString());
            outbox.append(Registrations.of(subject, id.toString()));
        });
    }
}
