package dev.offshoot.messaging.sealing;

import dev.offshoot.messaging.UnprocessableEvent;

/** A sealed text was changed, moved to another field or event, or sealed for a key that is gone. */
class TamperedText extends UnprocessableEvent {

    private static final long serialVersionUID = 1L;

    TamperedText(String message) {
        super(message);
    }

    TamperedText(String message, Throwable cause) {
        super(message);
        initCause(cause);
    }
}
