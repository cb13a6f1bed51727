package dev.offshoot.auth.signing;

import com.nimbusds.jose.crypto.ECDSASigner;

/** The key that signs now. */
record Signer(String kid, ECDSASigner signer) {}
