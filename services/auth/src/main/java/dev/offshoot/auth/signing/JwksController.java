package dev.offshoot.auth.signing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.Etag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

@Controller("/api/auth/.well-known")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class JwksController {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @Get("/jwks.json")
    HttpResponse<?> jwks(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String body = new JWKSet(keys.published().stream()
                        .sorted(Comparator.comparing(ECKey::getKeyID))
                        .map(JWK.class::cast)
                        .toList())
                .toString();
        String etag = Etag.of(Digests.sha256(body).substring(0, 32)).value();
        if (etag.equals(known)) {
            return HttpResponse.notModified()
                    .header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
        }
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
    }
}
