package dev.offshoot.mail.suppression;

import dev.offshoot.contracts.mail.AddressSuppressed;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The suppression list. */
@Singleton
public class Suppressions {

    private final SuppressionRepository rows;
    private final MailKeys keys;
    private final Outbox outbox;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Suppressions(SuppressionRepository rows, MailKeys keys, Outbox outbox, UuidGenerator uuids, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.outbox = outbox;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** By hash in hexadecimal; the hashes may stem from any key of the ring. */
    public Map<String, List<Suppression>> of(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : rows.findByHashes(String.join(",", hashes)).stream()
                        .collect(Collectors.groupingBy(row -> HexFormat.of().formatHex(row.addressHash())));
    }

    @Transactional
    public void suppressAddress(String address, SuppressionReason reason, @Nullable UUID user) {
        suppressAddress(keys.addressHash(address), MailKeys.masked(address), reason, user);
    }

    /** Suppresses everything to this address and tells auth, if it is a person's. Joins the running transaction. */
    @Transactional
    public void suppressAddress(AddressHash hash, String masked, SuppressionReason reason, @Nullable UUID user) {
        put(hash, masked, SuppressionScope.EVERYTHING, null, reason, "provider");
        if (user != null) {
            outbox.append(new AddressSuppressed(user, reason.toString()));
        }
    }

    @Transactional
    public void put(
            AddressHash hash,
            String masked,
            SuppressionScope scope,
            @Nullable Long topicId,
            SuppressionReason reason,
            String source) {
        rows.put(
                uuids.next(),
                hash.bytes(),
                hash.keyId(),
                masked,
                scope.toString(),
                topicId,
                reason.toString(),
                source,
                null,
                null,
                clock.instant(),
                null);
    }

    /** A decision of an operator, made then. */
    @Transactional
    public void restore(
            AddressHash hash,
            String masked,
            SuppressionScope scope,
            @Nullable Long topicId,
            SuppressionReason reason,
            Instant at) {
        rows.put(
                uuids.next(),
                hash.bytes(),
                hash.keyId(),
                masked,
                scope.toString(),
                topicId,
                reason.toString(),
                "operator",
                null,
                null,
                at,
                null);
    }

    /** Takes back what somebody chose, never a bounce, a complaint or an operator's decision. */
    @Transactional
    public void takeBack(AddressHash hash, SuppressionScope scope, @Nullable Long topicId) {
        rows.removeUnsubscribed(hash.bytes(), scope.toString(), topicId);
    }

    @Transactional
    public int removeExpired() {
        return rows.removeExpired(clock.instant());
    }
}
