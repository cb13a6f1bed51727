package dev.offshoot.web.openapi;

import dev.offshoot.web.Etag;
import dev.offshoot.web.ScopedRoute;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Read when first asked for: it does not change while the service runs. */
@Hidden
@ScopedRoute({"realtime:ask", "operations:read"})
@Controller("/api/${offshoot.service}/openapi.json")
@ExecuteOn(TaskExecutors.BLOCKING)
class DescriptionController {

    private final Supplier<Rendered> rendered;

    DescriptionController(Description description, JsonMapper json) {
        this.rendered = SupplierUtil.memoized(() -> render(description, json));
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> get(HttpRequest<?> request) {
        Rendered document = rendered.get();
        String etag = document.etag().value();
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(etag);
        MutableHttpResponse<byte[]> response = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(document.json().clone());
        return response.header(HttpHeaders.ETAG, etag);
    }

    private static Rendered render(Description description, JsonMapper json) {
        try {
            byte[] bytes = json.writeValueAsBytes(description.read());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Rendered(bytes, Etag.of(HexFormat.of().formatHex(Arrays.copyOf(digest, 8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Rendered(byte[] json, Etag etag) {}
}
