package dev.offshoot.messaging.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed text belongs; moved elsewhere, it does not open.
 *
 * @param field path in the payload, such as {@code to[0].email}
 */
record Binding(String type, UUID subject, String field) {

    byte[] forReader(String reader) {
        return String.join("\n", type, subject.toString(), field, reader).getBytes(StandardCharsets.UTF_8);
    }
}
