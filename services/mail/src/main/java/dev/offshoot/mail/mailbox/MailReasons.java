package dev.offshoot.mail.mailbox;

import java.util.List;
import java.util.UUID;

/** Why a mail came to be; told by those who know deliveries. */
public interface MailReasons {

    /** Sentences in order; empty when the delivery is gone. */
    List<String> of(UUID delivery);
}
