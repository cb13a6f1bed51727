package dev.offshoot.web.idempotency;

import dev.offshoot.web.WebProblem;
import dev.offshoot.web.body.RawBody;
import dev.offshoot.web.form.MultipartForm;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/** One request with an {@code Idempotency-Key}, as digests. */
public final class IdempotentCall {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final byte[] id;
    private final byte[] requestHash;

    private IdempotentCall(byte[] id, byte[] requestHash) {
        this.id = id;
        this.requestHash = requestHash;
    }

    /** Empty without the header. */
    static Optional<IdempotentCall> of(HttpRequest<?> request, String caller) {
        return request.getHeaders().getFirst(HEADER).map(key -> of(request, caller, key));
    }

    private static IdempotentCall of(HttpRequest<?> request, String caller, String key) {
        if (!KEY.matcher(key).matches()) {
            throw WebProblem.INVALID_IDEMPOTENCY_KEY.because("The key has to be 1 to 255 visible ASCII characters");
        }
        Optional<MultipartForm> form = MultipartForm.of(request);
        if (form.isEmpty() && !RawBody.covers(request)) {
            throw WebProblem.INVALID_IDEMPOTENCY_KEY.because(
                    "Forms and files cannot be told from one another here; send them without a key");
        }
        byte[] body = form.map(MultipartForm::digest).orElseGet(() -> RawBody.of(request));
        String query = String.valueOf(request.getUri().getRawQuery());
        return new IdempotentCall(
                digest(text(caller), text(request.getMethodName()), text(request.getPath()), text(key)),
                digest(text(request.getPath()), text(query), body));
    }

    byte[] id() {
        return id.clone();
    }

    byte[] requestHash() {
        return requestHash.clone();
    }

    boolean sameRequest(byte[] hash) {
        return MessageDigest.isEqual(requestHash, hash);
    }

    /** The number of the advisory lock that a running request holds. */
    long lock() {
        return ByteBuffer.wrap(id).getLong();
    }

    /** Two requests of one caller to one path with one key, whatever else they say. */
    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotentCall call && MessageDigest.isEqual(id, call.id);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(id).getInt();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
