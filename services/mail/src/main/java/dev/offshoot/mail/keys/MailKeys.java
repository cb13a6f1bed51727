package dev.offshoot.mail.keys;

import dev.offshoot.service.KeyRing;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Keyed hashes of addresses and tokens: the first key of the ring makes them, all recognise them. */
@Singleton
public class MailKeys {

    private static final String ADDRESS = "mail.address";
    private static final String TOKEN = "mail.unsubscribe";

    private final KeyRing ring;

    public MailKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** Of the trimmed, lower-cased address with its domain in A-labels. */
    public AddressHash addressHash(String address) {
        return hash(ring.current(), bytes(normal(address)));
    }

    /** Under every key of the ring, the current one first, for looking up rows written before a rotation. */
    public List<AddressHash> addressHashes(String address) {
        byte[] normal = bytes(normal(address));
        return ring.keys().stream().map(key -> hash(key, normal)).toList();
    }

    private static AddressHash hash(KeyRing.Key key, byte[] normal) {
        return new AddressHash(key.hmac(ADDRESS, normal), key.id());
    }

    public byte[] sign(byte[] content) {
        return ring.current().hmac(TOKEN, content);
    }

    /** The id of the key that signed this; empty when none of the ring did. Every key is tried, whichever fits. */
    public OptionalInt signer(byte[] content, byte[] signature) {
        return ring.keys().stream()
                .filter(key -> MessageDigest.isEqual(key.hmac(TOKEN, content), signature))
                .mapToInt(KeyRing.Key::id)
                .reduce((first, second) -> first);
    }

    public static String normal(String address) {
        String trimmed = address.strip().toLowerCase(Locale.ROOT);
        int at = trimmed.lastIndexOf('@');
        return at < 0 ? trimmed : trimmed.substring(0, at + 1) + ascii(trimmed.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return domain;
        }
    }

    /** {@code a•••@e•••.org}: enough for an operator to recognise, too little to write to. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        int dot = address.lastIndexOf('.');
        if (at < 1 || dot < at + 2) {
            return "•••";
        }
        String masked = address.charAt(0) + "•••@" + address.charAt(at + 1) + "•••" + address.substring(dot);
        return Optional.of(masked).filter(text -> text.length() <= 60).orElse("•••");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
