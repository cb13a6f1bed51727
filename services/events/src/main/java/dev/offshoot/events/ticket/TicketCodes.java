package dev.offshoot.events.ticket;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs and reads ticket codes: a JWS by ES256, made on request, verifiable by the published keys alone. */
@Singleton
public class TicketCodes {

    private static final JOSEObjectType TYPE = new JOSEObjectType("ticket");
    private static final int LONGEST = 1_000;

    private final TicketKeyCache keys;

    TicketCodes(TicketKeyCache keys) {
        this.keys = keys;
    }

    public String sign(TicketCode code) {
        ECKey key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("ticket", code.ticket().toString());
        content.put("event", code.event().toString());
        content.put("version", code.version());
        JWSObject signed = new JWSObject(header, new Payload(content));
        try {
            signed.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Ticket key " + key.getKeyID() + " does not sign", e);
        }
        return signed.serialize();
    }

    /** Empty for whatever none of our keys signed. */
    public Optional<TicketCode> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWSObject object = JWSObject.parse(text);
            return isOurs(object) ? Optional.of(content(object.getPayload().toJSONObject())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(JWSObject object) throws JOSEException {
        JWSHeader header = object.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !TYPE.equals(header.getType())
                || header.getKeyID() == null) {
            return false;
        }
        Optional<ECKey> key = keys.find(header.getKeyID());
        return key.isPresent() && object.verify(new ECDSAVerifier(key.get()));
    }

    private static TicketCode content(Map<String, Object> content) {
        return new TicketCode(
                UUID.fromString(String.valueOf(content.get("ticket"))),
                UUID.fromString(String.valueOf(content.get("event"))),
                ((Number) content.getOrDefault("version", 0)).intValue());
    }
}
