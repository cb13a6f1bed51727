package dev.offshoot.auth.signing;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Map;

/** What was in the table when it was read last. */
record KeySet(Signer signer, Map<String, ECKey> published, Instant readAt) {}
