package dev.offshoot.auth.redemption;

import dev.offshoot.auth.session.NewSession;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives with a link.
 *
 * @param password checked by the step that needs one
 */
public record Redemption(
        String token, @Nullable String password, @Nullable String displayName, NewSession session) {

    @Override
    public String toString() {
        return "Redemption[…]";
    }
}
