package dev.offshoot.mail.provider;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Why a relay could not be talked to, in words for an operator: what an exception says beside them may hold an address. */
final class RelayFailure {

    private static final int SERVICE_CLOSING = 421;
    private static final String SILENT = "no connection or no answer";

    private RelayFailure() {}

    static String reason(MessagingException failure) {
        String reason = SILENT;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof CertificateException certificate) {
                return certificate(String.valueOf(certificate.getMessage()));
            }
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith("Can't verify identity")) {
                return certificate("No name matching");
            }
            if (message.contains("STARTTLS is required")) {
                return "the relay offers no STARTTLS, and nothing is sent in plain text";
            }
            if (cause instanceof SSLException) {
                reason = "TLS with the relay failed";
            }
        }
        return reason;
    }

    static boolean untrusted(String reason) {
        return !reason.equals(SILENT);
    }

    /** Nobody said no: the connection ended before the relay had the whole mail. */
    static boolean lineLost(MessagingException failure) {
        boolean lost = false;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof RelayTransport.VerdictLost) {
                return false;
            }
            lost |= cause instanceof IOException
                    || (cause instanceof SMTPSendFailedException refused && gone(refused.getReturnCode()))
                    || (cause instanceof SMTPSenderFailedException sender && gone(sender.getReturnCode()));
        }
        return lost;
    }

    private static boolean gone(int code) {
        return code < 0 || code == SERVICE_CLOSING;
    }

    private static String certificate(String message) {
        return message.startsWith("No subject alternative") || message.startsWith("No name matching")
                ? "the relay's certificate names another host"
                : "the relay's certificate is not trusted";
    }

    static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return failure.getCause();
    }
}
