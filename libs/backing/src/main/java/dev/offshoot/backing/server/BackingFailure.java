package dev.offshoot.backing.server;

import java.io.Serial;

/** A backing server cannot be had. The message is one sentence for a person, with the remedy. */
public class BackingFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BackingFailure(String sentence) {
        super(sentence);
    }

    public BackingFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
