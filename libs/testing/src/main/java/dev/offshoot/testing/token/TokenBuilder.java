package dev.offshoot.testing.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** One token in the making: claims as the platform has them, and ways to make it bad. */
public final class TokenBuilder {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Object> claims = new TreeMap<>();
    private final Instant now;
    private SigningKey key;
    private String type = "at+jwt";
    private Forgery forgery = Forgery.NONE;

    private enum Forgery {
        NONE,
        UNSIGNED,
        SIGNED_BY_PUBLIC_KEY
    }

    TokenBuilder(SigningKey key, Instant now) {
        this.key = key;
        this.now = now;
        claim("jti", UUID.randomUUID().toString());
        claim("iat", Date.from(now));
        claim("exp", Date.from(now.plus(LIFETIME)));
    }

    public TokenBuilder roles(String... roles) {
        return claim("roles", Stream.of(roles).sorted().toList());
    }

    public TokenBuilder permissions(String... permissions) {
        return claim("scope", String.join(" ", permissions));
    }

    public TokenBuilder session(UUID id) {
        return claim("sid", id.toString());
    }

    /** The access version: raised when roles change. */
    public TokenBuilder version(int version) {
        return claim("ver", version);
    }

    public TokenBuilder client(String id) {
        return claim("client_id", id);
    }

    /** How identity was proven: {@code pwd}, {@code otp}, {@code hwk}. */
    public TokenBuilder provenBy(String... methods) {
        return claim("amr", List.of(methods));
    }

    public TokenBuilder authenticatedAt(Instant instant) {
        return claim("auth_time", instant.getEpochSecond());
    }

    /** Somebody else acts on behalf of the person. */
    public TokenBuilder actor(UUID id) {
        return claim("act", Map.of("sub", id.toString()));
    }

    public TokenBuilder issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TokenBuilder expiresAt(Instant instant) {
        return claim("exp", Date.from(instant));
    }

    public TokenBuilder claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public TokenBuilder without(String claim) {
        claims.remove(claim);
        return this;
    }

    /** Over for an hour, far beyond any leeway. */
    public TokenBuilder expired() {
        return claim("iat", Date.from(now.minus(Duration.ofHours(2)))).expiresAt(now.minus(Duration.ofHours(1)));
    }

    public TokenBuilder foreignIssuer() {
        return issuer("https://elsewhere.example/api/auth");
    }

    /** Signed by a key that auth never published. */
    public TokenBuilder unknownKey() {
        this.key = SigningKey.generate();
        return this;
    }

    /** The header's {@code typ}, such as that of an identity token. */
    public TokenBuilder type(String type) {
        this.type = type;
        return this;
    }

    /** {@code alg: none}. */
    public TokenBuilder unsigned() {
        this.forgery = Forgery.UNSIGNED;
        return this;
    }

    /** HS256 with the published key as the secret. */
    public TokenBuilder signedByPublicKey() {
        this.forgery = Forgery.SIGNED_BY_PUBLIC_KEY;
        return this;
    }

    public String token() {
        try {
            return switch (forgery) {
                case NONE -> signed(JWSAlgorithm.ES256, new ECDSASigner(key.pair()));
                case SIGNED_BY_PUBLIC_KEY -> signed(JWSAlgorithm.HS256, new MACSigner(publishedBytes()));
                case UNSIGNED -> unsignedToken();
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return token();
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.id())
                .build();
        SignedJWT token = new SignedJWT(header, claimsSet());
        token.sign(signer);
        return token.serialize();
    }

    private String unsignedToken() {
        PlainHeader header =
                new PlainHeader.Builder().type(new JOSEObjectType(type)).build();
        return new PlainJWT(header, claimsSet()).serialize();
    }

    private byte[] publishedBytes() throws JOSEException {
        return key.pair().toECPublicKey().getEncoded();
    }

    private JWTClaimsSet claimsSet() {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        claims.forEach(builder::claim);
        return builder.build();
    }
}
