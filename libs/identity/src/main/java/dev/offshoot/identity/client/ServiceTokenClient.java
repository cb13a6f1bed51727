package dev.offshoot.identity.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Auth's token endpoint (RFC 6749, client credentials). */
@Client(id = "auth")
interface ServiceTokenClient {

    String GRANT = "grant_type=client_credentials";

    @Post(value = "/api/auth/oauth/token", produces = MediaType.APPLICATION_FORM_URLENCODED)
    Grant grant(@Header(HttpHeaders.AUTHORIZATION) String credentials, @Body String form);

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grant(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") int expiresIn,
            @Nullable String scope) {}
}
