package dev.offshoot.mail.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form as a client writes it, each with a boundary of its own. */
final class MessageForm {

    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MessageForm message(String json) {
        return part("name=\"message\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    MessageForm file(String name, byte[] content) {
        return part("name=\"files\"; filename=\"" + name + "\"", "application/octet-stream", content);
    }

    private MessageForm part(String disposition, String contentType, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + contentType + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        write("--" + boundary + "--\r\n");
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
