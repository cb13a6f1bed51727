package dev.offshoot.identity.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as auth makes them. */
public final class Tokens {

    public static final String ISSUER = "http://localhost:8080/api/auth";
    public static final UUID ADA = UUID.fromString("0198a000-0000-7000-8000-0000000000ad");
    public static final UUID SESSION = UUID.fromString("0198a000-0000-7000-8000-00000000005e");
    public static final ECKey KEY = key("k1");

    private Tokens() {}

    public static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWTClaimsSet.Builder person(Instant now) {
        return lasting(now)
                .subject(ADA.toString())
                .claim("client_id", "browser")
                .claim("sid", SESSION.toString())
                .claim("ver", 3)
                .claim("roles", List.of("admin", "finance"))
                .claim("scope", "payments:read payments:manage")
                .claim("amr", List.of("pwd", "otp"))
                .claim("auth_time", now.getEpochSecond());
    }

    public static JWTClaimsSet.Builder impersonated(Instant now, UUID actor) {
        return person(now).claim("act", Map.of("sub", actor.toString()));
    }

    public static JWTClaimsSet.Builder service(Instant now, String name) {
        return lasting(now).subject("service:" + name).claim("client_id", name).claim("scope", "auth:directory");
    }

    public static String signed(JWTClaimsSet claims) {
        return signed(header().build(), claims, KEY);
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) {
        try {
            return signed(header, claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWSHeader.Builder header() {
        return header(JWSAlgorithm.ES256);
    }

    public static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(KEY.getKeyID());
    }

    private static JWTClaimsSet.Builder lasting(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("offshoot")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .jwtID(UUID.randomUUID().toString());
    }
}
