package dev.offshoot.identity.client;

import dev.offshoot.identity.IdentityUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name and secret this service proves itself to auth with. */
record ClientSecret(String service, @Nullable String secret) {

    String basicAuthorization() {
        if (secret == null) {
            String variable = "OFFSHOOT_" + service.toUpperCase(Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
            throw new IdentityUnavailable(variable + " is not set, so auth gives this service no token", null);
        }
        byte[] credentials = (service + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String toString() {
        return "ClientSecret[" + service + "]";
    }
}
