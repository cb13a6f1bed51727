package dev.offshoot.broker.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and removes the platform's own cookies in Cookie and Set-Cookie fields. */
final class SessionCookies {

    static final String SESSION = "__Host-offshoot";
    private static final List<String> CLEARED = List.of(
            "__Host-offshoot=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax",
            "__Host-offshoot-csrf=; Path=/; Max-Age=0; Secure; SameSite=Lax");

    private SessionCookies() {}

    /** Set-Cookie values that end a session the browser still believes in. */
    static List<String> cleared() {
        return CLEARED;
    }

    static @Nullable String session(List<String> fields) {
        String prefix = SESSION + "=";
        for (String field : fields) {
            for (String pair : field.split(";")) {
                String cookie = pair.strip();
                if (cookie.startsWith(prefix)) {
                    return cookie.substring(prefix.length());
                }
            }
        }
        return null;
    }

    /** The pairs of a Cookie field that are ours, or those that are not; empty when none is left. */
    static String keep(String field, boolean ours) {
        StringBuilder kept = new StringBuilder(field.length());
        for (String pair : field.split(";")) {
            String cookie = pair.strip();
            if (!cookie.isEmpty() && isOurs(cookie) == ours) {
                kept.append(kept.isEmpty() ? "" : "; ").append(cookie);
            }
        }
        return kept.toString();
    }

    static boolean isOurs(String cookie) {
        return cookie.startsWith(SESSION);
    }
}
