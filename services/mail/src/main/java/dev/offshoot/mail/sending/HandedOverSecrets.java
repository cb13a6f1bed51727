package dev.offshoot.mail.sending;

import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.statement.Statements;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes a message's secrets once the last of its mails is handed over. Joins the running transaction. */
@Singleton
class HandedOverSecrets {

    private static final String WIPE = """
            update messages m set secrets = null
            where id = any(?) and secrets is not null and not exists (
                select from deliveries d where d.message_id = m.id and d.status in ('queued', 'sending', 'uncertain'))
            """;

    private final Statements statements;

    HandedOverSecrets(Statements statements) {
        this.statements = statements;
    }

    void wipe(Collection<Message> messages) {
        Set<Long> sealed = messages.stream()
                .filter(message -> message.secrets() != null)
                .map(Message::storedId)
                .collect(Collectors.toSet());
        if (!sealed.isEmpty()) {
            statements.update(WIPE, bound -> bound.array("bigint", sealed));
        }
    }
}
