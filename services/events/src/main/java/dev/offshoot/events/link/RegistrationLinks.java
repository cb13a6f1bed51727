package dev.offshoot.events.link;

import dev.offshoot.service.KeyRing;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tokens of the links that people without an account get by mail: the registration's UUID and a MAC over purpose, UUID
 * and the version of its links. Nothing is stored, so a later mail can carry the same link again, and a new version ends
 * all links of the old one.
 */
@Singleton
public class RegistrationLinks {

    private final KeyRing ring;

    public RegistrationLinks(KeyRing ring) {
        this.ring = ring;
    }

    public String verify(UUID registration, int linkVersion) {
        return token(LinkPurpose.VERIFY, registration, linkVersion);
    }

    public String manage(UUID registration, int linkVersion) {
        return token(LinkPurpose.MANAGE, registration, linkVersion);
    }

    /**
     * Who the token is for; empty when it is not one of ours, or its links were replaced.
     *
     * @param linkVersions the present version of a registration's links, empty when there is no such registration; asked
     *     at most once
     */
    public Optional<Link> read(String token, Function<UUID, OptionalInt> linkVersions) {
        return LinkToken.parse(token).filter(read -> isOurs(read, linkVersions)).map(Link::of);
    }

    /** The MAC is computed for an unknown registration too, so that its answer takes as long. */
    private boolean isOurs(LinkToken token, Function<UUID, OptionalInt> linkVersions) {
        OptionalInt version = linkVersions.apply(token.registration());
        byte[] content = content(token.registration(), version.orElse(0));
        boolean signed = false;
        for (KeyRing.Key key : ring.keys()) {
            signed |= MessageDigest.isEqual(key.hmac(token.purpose().label(), content), token.mac());
        }
        return signed && version.isPresent();
    }

    private String token(LinkPurpose purpose, UUID registration, int linkVersion) {
        byte[] mac = ring.current().hmac(purpose.label(), content(registration, linkVersion));
        return new LinkToken(purpose, registration, mac).write();
    }

    private static byte[] content(UUID registration, int linkVersion) {
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .putInt(linkVersion)
                .array();
    }

    /** A link that was checked. */
    public record Link(LinkPurpose purpose, UUID registration) {

        static Link of(LinkToken token) {
            return new Link(token.purpose(), token.registration());
        }
    }
}
