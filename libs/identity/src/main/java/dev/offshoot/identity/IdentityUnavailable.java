package dev.offshoot.identity;

import org.jspecify.annotations.Nullable;

/** Auth does not answer and nothing cached can stand in. Answered as 503 identity-unavailable. */
public class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentityUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
