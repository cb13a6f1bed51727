package dev.offshoot.payments.request;

import dev.offshoot.payments.settings.Platform;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a payer may be sent back to: https on a host of the requester, so that nobody is led astray. */
@Singleton
class ReturnUrls {

    private final Platform platform;

    ReturnUrls(Platform platform) {
        this.platform = platform;
    }

    Optional<FieldError> fault(@Nullable String url, Asker asker) {
        return url == null || allowed(url, asker)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "returnUrl", "return-url-not-allowed", "Must be https on a host of the requester"));
    }

    private boolean allowed(String url, Asker asker) {
        try {
            URI uri = new URI(url);
            Set<String> hosts = asker.listed() == null
                    ? Set.of(platform.host())
                    : asker.listed().returnHosts();
            boolean ownOrigin = url.startsWith(platform.at("").toString());
            return uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && hosts.contains(uri.getHost())
                    && (ownOrigin || ("https".equals(uri.getScheme()) && uri.getPort() == -1));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
