package dev.offshoot.broker.upstream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks instances beside the requests: whether they are ready, how they describe themselves. Nothing waits longer than a
 * second for an answer. The clients are made when first needed, and the trust store is read once an instance speaks TLS:
 * both would only slow a start.
 */
@Singleton
public class InstanceClient {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private @Nullable HttpClient plain;
    private @Nullable HttpClient tls;

    private synchronized HttpClient client(boolean overTls) {
        if (overTls) {
            tls = tls == null ? builder().build() : tls;
            return tls;
        }
        plain = plain == null ? builder().sslContext(trustingNobody()).build() : plain;
        return plain;
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    private static SSLContext trustingNobody() {
        try {
            SSLContext none = SSLContext.getInstance("TLS");
            none.init(null, new TrustManager[0], null);
            return none;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java platform cannot speak TLS", missing);
        }
    }

    /** @param headers name and value in turn */
    public <T> HttpResponse<T> get(Instance instance, String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(instance.address() + path)).timeout(LIMIT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client(instance.address().tls()).send(request.build(), body);
    }

    @PreDestroy
    synchronized void stop() {
        if (plain != null) {
            plain.shutdownNow();
        }
        if (tls != null) {
            tls.shutdownNow();
        }
    }
}
