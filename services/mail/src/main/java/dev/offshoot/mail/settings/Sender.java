package dev.offshoot.mail.settings;

import org.jspecify.annotations.Nullable;

/** Who a mail comes from. */
public record Sender(String from, @Nullable String replyTo) {

    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }
}
