package dev.offshoot.auth.link;

import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.secret.KeyUse;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and opens links. A token is the link's UUID and a MAC over UUID, purpose and address; it is computed when issued
 * and when presented, and stored nowhere.
 */
@Singleton
public class ActionLinks {

    private static final int UUID_LENGTH = 36;
    private static final Duration KEPT = Duration.ofDays(7);

    private final ActionLinkRepository links;
    private final AuthKeys keys;
    private final LinkSettings settings;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    ActionLinks(
            ActionLinkRepository links,
            AuthKeys keys,
            LinkSettings settings,
            UuidGenerator uuids,
            InstantSource clock) {
        this.links = links;
        this.keys = keys;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    public IssuedLink issue(NewLink wanted) {
        Instant now = clock.instant();
        Visitor visitor = wanted.visitor();
        ActionLink link = links.save(new ActionLink(
                null,
                uuids.next(),
                wanted.purpose(),
                wanted.userId(),
                wanted.address().strip(),
                wanted.addressKey().value(),
                wanted.data().isEmpty() ? null : wanted.data(),
                keys.currentId(),
                now,
                now.plus(settings.life(wanted.purpose())),
                null,
                null,
                visitor == null ? null : visitor.address()));
        return new IssuedLink(link.uuid(), token(link), link.expiresAt());
    }

    /** @throws dev.offshoot.web.ProblemException 404 for a forged token, 410 for one that was used or is too old */
    public ActionLink open(String token) {
        return find(token)
                .orElseThrow(() -> LinkProblem.LINK_NOT_FOUND.because("There is no such link"))
                .requireOpen(clock.instant());
    }

    /** Uses the link up; the person's other links of that purpose go with it. */
    public void redeem(ActionLink link) {
        Instant now = clock.instant();
        links.lockOpen(link.purpose(), link.addressKey(), link.userId());
        if (links.redeem(link.key(), now) == 0) {
            throw LinkProblem.LINK_USED.because("The link was used");
        }
        links.withdrawOfAddress(link.addressKey(), link.purpose(), now);
        Long userId = link.userId();
        if (userId != null && link.purpose() != LinkPurpose.VERIFY_ADDRESS) {
            links.withdrawOfUser(userId, link.purpose(), now);
        }
    }

    public void withdraw(long userId, LinkPurpose purpose) {
        links.withdrawOfUser(userId, purpose, clock.instant());
    }

    public void withdrawAll(long userId) {
        links.withdrawAllOfUser(userId, clock.instant());
    }

    public boolean hasOpen(LinkPurpose purpose) {
        return links.countOpen(purpose, clock.instant()) > 0;
    }

    /** They may hold an address and a name typed by a stranger. */
    public void forget(long userId) {
        links.deleteOfUser(userId);
    }

    public void clear() {
        links.deleteExpired(clock.instant().minus(KEPT));
    }

    private Optional<ActionLink> find(String token) {
        return uuid(token).flatMap(links::findByUuid).filter(link -> isGenuine(link, token));
    }

    private boolean isGenuine(ActionLink link, String token) {
        return keys.has(link.keyId()) && Digests.same(token(link), token);
    }

    private String token(ActionLink link) {
        String mac = keys.mac(
                KeyUse.LINK,
                link.keyId(),
                link.uuid().toString(),
                link.purpose().toString(),
                link.addressKey());
        return link.uuid() + "." + mac;
    }

    private static Optional<UUID> uuid(String token) {
        if (token.length() <= UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(token.substring(0, UUID_LENGTH)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
