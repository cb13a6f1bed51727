package dev.offshoot.web.form;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578), whole and in memory. A controller method that consumes this type takes
 * one; another content type is 415, one that does not parse 400, before it is called.
 */
public final class MultipartForm {

    static final String ATTRIBUTE = "offshoot.form";

    private final List<FormPart> parts;

    MultipartForm(List<FormPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Empty unless the route of this request takes a form. */
    public static Optional<MultipartForm> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, MultipartForm.class);
    }

    /** The parts of this name, in the order they were sent. */
    public List<FormPart> parts(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    /** Refuses a form that has other parts with 400. */
    public void requireOnly(Set<String> names) {
        List<FieldError> unknown = parts.stream()
                .map(FormPart::name)
                .filter(name -> !names.contains(name))
                .distinct()
                .map(name -> new FieldError(name, "unknown", "Is no part of this form"))
                .toList();
        if (!unknown.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The form has parts that are not known here")
                    .withErrors(unknown);
        }
    }

    /** SHA-256 over all that was sent but the boundary, which a client makes anew for each request. */
    public byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FormPart part : parts) {
                add(digest, text(part.name()));
                add(digest, text(part.fileName()));
                add(digest, text(part.contentType()));
                add(digest, part.content());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static byte[] text(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
