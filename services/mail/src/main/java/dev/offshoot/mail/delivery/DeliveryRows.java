package dev.offshoot.mail.delivery;

import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements that every mail takes, each over many deliveries; guarded by their status as those of one are. */
@Singleton
public class DeliveryRows {

    private static final String QUEUE = """
            with queued as (
                insert into deliveries (uuid, message_id, role, user_id, address, name, group_key, to_inactive, locale,
                    priority, status, attempts, next_attempt_at, retry_of, created_at)
                select d.uuid, d.message_id, d.role, d.user_id, d.address, d.name, d.group_key, d.to_inactive,
                    d.locale, d.priority, 'queued', 0, d.next_attempt_at, d.retry_of, d.created_at
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                        ?::boolean[], ?::text[], ?::int[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
                    as d (uuid, message_id, role, user_id, address, name, group_key, to_inactive, locale, priority,
                        next_attempt_at, retry_of, created_at)
                on conflict do nothing
                returning id, uuid, created_at),
            logged as (
                insert into delivery_log_entries (delivery_id, at, happening, detail)
                select id, created_at, 'accepted', '{}' from queued)
            select uuid from queued
            """;

    private static final String PASS_GATE = """
            update deliveries d set attempts = d.attempts + 1, called_at = ?, lease_until = ?, provider = a.provider,
                body_hash = a.body_hash, locale = a.locale, address_hash = a.hash, address_key_id = a.key_id
            from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::int[])
                as a (id, provider, body_hash, locale, hash, key_id)
            where d.id = a.id and d.status = 'sending' and d.called_at is null
            returning d.id
            """;

    private static final String SENT = """
            update deliveries d set status = 'sent', provider_id = s.provider_id, sent_at = ?, lease_until = null,
                reason = null
            from unnest(?::bigint[], ?::text[]) as s (id, provider_id)
            where d.id = s.id and d.status in ('sending', 'uncertain', 'queued')
            returning d.id
            """;

    private final Statements statements;

    DeliveryRows(Statements statements) {
        this.statements = statements;
    }

    /** Those that are new: of several to the same recipient of a message one is kept. */
    List<Delivery> queue(List<Delivery> deliveries) {
        Set<UUID> stored = new HashSet<>(statements.query(
                QUEUE,
                bound -> bound.array("uuid", each(deliveries, Delivery::uuid))
                        .array("bigint", each(deliveries, Delivery::messageId))
                        .array("text", each(deliveries, Delivery::role))
                        .array("bigint", each(deliveries, Delivery::userId))
                        .array("text", each(deliveries, Delivery::address))
                        .array("text", each(deliveries, Delivery::name))
                        .array("text", each(deliveries, Delivery::groupKey))
                        .array("boolean", each(deliveries, Delivery::toInactive))
                        .array("text", each(deliveries, Delivery::locale))
                        .array("int", each(deliveries, Delivery::priority))
                        .array("timestamptz", each(deliveries, Delivery::nextAttemptAt))
                        .array("bigint", each(deliveries, Delivery::retryOf))
                        .array("timestamptz", each(deliveries, Delivery::createdAt)),
                row -> row.getObject("uuid", UUID.class)));
        return deliveries.stream()
                .filter(delivery -> stored.contains(delivery.uuid()))
                .toList();
    }

    private static <T> List<@Nullable Object> each(List<T> rows, Function<T, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values;
    }

    /** Ids of those that may be called for; about the others somebody else decided meanwhile. */
    public Set<Long> passGate(List<Attempt> attempts, Instant now, Instant lease) {
        return new HashSet<>(statements.query(
                PASS_GATE,
                bound -> bound.value(now)
                        .value(lease)
                        .array("bigint", each(attempts, Attempt::delivery))
                        .array("text", each(attempts, Attempt::provider))
                        .bytes(attempts.stream().map(Attempt::bodyHash).toList())
                        .array("text", each(attempts, Attempt::locale))
                        .bytes(attempts.stream()
                                .map(attempt -> attempt.address().bytes())
                                .toList())
                        .array(
                                "int",
                                each(attempts, attempt -> attempt.address().keyId())),
                row -> row.getLong("id")));
    }

    /**
     * Ids of those that were not sent before.
     *
     * @param providerIds by delivery
     */
    public Set<Long> sent(Map<Long, @Nullable String> providerIds, Instant now) {
        List<Map.Entry<Long, @Nullable String>> entries = List.copyOf(providerIds.entrySet());
        return new HashSet<>(statements.query(
                SENT,
                bound -> bound.value(now)
                        .array("bigint", each(entries, Map.Entry::getKey))
                        .array("text", each(entries, Map.Entry::getValue)),
                row -> row.getLong("id")));
    }

    /** What is noted about a delivery before its provider is called. */
    @SuppressWarnings("ArrayRecordComponent") // a bytea column
    public record Attempt(long delivery, String provider, byte[] bodyHash, String locale, AddressHash address) {}
}
