package dev.offshoot.mail.delivery;

import dev.offshoot.mail.statement.Statements;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds lines of many deliveries at once. */
@Singleton
class LogRows {

    private static final String INSERT = """
            insert into delivery_log_entries (delivery_id, at, happening, detail)
            select e.delivery_id, ?::timestamptz, ?, e.detail::jsonb
            from unnest(?::bigint[], ?::text[]) as e (delivery_id, detail)
            """;

    private final Statements statements;
    private final JsonMapper json;

    LogRows(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** @param details by delivery */
    void insert(Happening happening, Instant at, Map<Long, Map<String, String>> details) {
        List<Map.Entry<Long, Map<String, String>>> entries = List.copyOf(details.entrySet());
        statements.update(
                INSERT,
                bound -> bound.value(at)
                        .value(happening.toString())
                        .array("bigint", entries.stream().map(Map.Entry::getKey).toList())
                        .array(
                                "text",
                                entries.stream()
                                        .map(entry -> text(entry.getValue()))
                                        .toList()));
    }

    private String text(Map<String, String> detail) {
        try {
            return detail.isEmpty() ? "{}" : json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
