package dev.offshoot.mail.provider;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the relay that tells apart a mail never handed over and one whose verdict never came. */
final class RelayTransport extends SMTPTransport {

    RelayTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** The final dot: from here on the relay may have taken the mail, whatever the line does. */
    @Override
    protected void finishData() throws MessagingException {
        try {
            super.finishData();
        } catch (SMTPSendFailedException answer) {
            if (answer.getReturnCode() < 0) {
                throw new VerdictLost(answer);
            }
            throw answer;
        } catch (MessagingException | IOException lineBroke) {
            throw new VerdictLost(lineBroke);
        }
    }

    /** The relay has the whole mail and did not say what it did with it. */
    static final class VerdictLost extends MessagingException {

        private static final long serialVersionUID = 1L;

        VerdictLost(Exception cause) {
            super("no verdict", cause);
        }
    }
}
