package dev.offshoot.mail.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as every provider gets it: one recipient, text and HTML.
 *
 * @param delivery also the local part of the Message-ID, so a repeated mail is recognised
 * @param essential bypasses the provider's own unsubscribe lists
 * @param unsubscribe one-click address of optional mails
 */
public record OutgoingMail(
        UUID delivery,
        String template,
        String sender,
        String senderDomain,
        @Nullable String replyTo,
        String recipient,
        @Nullable String recipientName,
        String subject,
        String html,
        String text,
        String locale,
        boolean essential,
        @Nullable String unsubscribe,
        List<OutgoingFile> files) {

    public String messageId() {
        return "<" + delivery + "@" + senderDomain + ">";
    }

    /** The headers beside the usual ones. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("Content-Language", locale);
        if (unsubscribe != null) {
            headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
