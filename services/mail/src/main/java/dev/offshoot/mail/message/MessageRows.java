package dev.offshoot.mail.message;

import dev.offshoot.mail.statement.Statements;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Stores a message unless its business key is known, in one statement. */
@Singleton
class MessageRows {

    /** Waits for whoever stores the same business key in a transaction that still runs. */
    private static final String INSERT = """
            insert into messages (uuid, template_id, version_id, business_key, source, cause_type, cause_id,
                cause_subject, caller, acting_for, locale, reply_to_id, reply_to, parameters, secrets, send_at,
                expires_at, created_at, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict (template_id, business_key) do nothing
            returning id
            """;

    private final Statements statements;
    private final JsonMapper json;

    MessageRows(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** The new row's id; empty when there is one of this business key already. */
    OptionalLong insert(Message message) {
        return statements.query(INSERT, bound -> bind(bound, message), row -> row.getLong("id")).stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    private void bind(Statements.Bound bound, Message message) throws SQLException {
        bound.value(message.uuid())
                .value(message.templateId())
                .value(message.versionId())
                .value(message.businessKey())
                .value(message.source().toString())
                .value(message.causeType())
                .value(message.causeId())
                .value(message.causeSubject())
                .value(message.caller())
                .value(message.actingFor())
                .value(message.locale())
                .value(message.replyToId())
                .value(message.replyTo())
                .value(text(message))
                .value(message.secrets())
                .value(message.sendAt())
                .value(message.expiresAt())
                .value(message.createdAt())
                .value(message.traceId());
    }

    private String text(Message message) {
        try {
            return json.writeValueAsString(message.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
