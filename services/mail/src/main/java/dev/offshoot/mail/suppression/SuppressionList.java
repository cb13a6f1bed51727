package dev.offshoot.mail.suppression;

import static dev.offshoot.mail.suppression.SuppressionProblem.ALREADY_SUPPRESSED;
import static dev.offshoot.mail.suppression.SuppressionProblem.SUPPRESSION_NOT_FOUND;
import static dev.offshoot.mail.suppression.SuppressionProblem.TOPIC_UNKNOWN;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.topic.Topic;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The suppression list as operators work with it. */
@Singleton
class SuppressionList {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionList.class);

    private final SuppressionRepository rows;
    private final Topics topics;
    private final MailKeys keys;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    SuppressionList(
            SuppressionRepository rows, Topics topics, MailKeys keys, UuidGenerator uuids, InstantSource clock) {
        this.rows = rows;
        this.topics = topics;
        this.keys = keys;
        this.uuids = uuids;
        this.clock = clock;
    }

    List<Suppression> page(String reason, String scope, long before, int most) {
        return rows.page(reason, scope, before, most);
    }

    List<Suppression> find(String address) {
        return rows.findByHashes(
                keys.addressHashes(address).stream().map(AddressHash::hex).collect(Collectors.joining(",")));
    }

    @Transactional
    List<Suppression> add(SuppressAddress request, UUID operator) {
        Long topic = topic(request);
        boolean known = find(request.address()).stream()
                .anyMatch(row -> row.scope() == request.scope() && Objects.equals(row.topicId(), topic));
        if (known) {
            throw ALREADY_SUPPRESSED.because("This address is suppressed for " + request.scope() + " already");
        }
        AddressHash hash = keys.addressHash(request.address());
        rows.put(
                uuids.next(),
                hash.bytes(),
                hash.keyId(),
                MailKeys.masked(request.address()),
                request.scope().toString(),
                topic,
                SuppressionReason.MANUAL.toString(),
                "operator",
                request.note(),
                operator,
                clock.instant(),
                null);
        return find(request.address());
    }

    private @Nullable Long topic(SuppressAddress request) {
        if (request.scope() != SuppressionScope.TOPIC) {
            return null;
        }
        return topics.find(request.topic() == null ? "" : request.topic())
                .map(Topic::storedId)
                .orElseThrow(() -> TOPIC_UNKNOWN.because("Scope topic needs one of the topics"));
    }

    @Transactional
    void lift(UUID uuid, String reason, UUID operator) {
        if (rows.remove(uuid) == 0) {
            throw SUPPRESSION_NOT_FOUND.because("No suppression " + uuid);
        }
        LOG.info("Suppression {} lifted by {}: {}", uuid, operator, reason);
    }
}
