package dev.offshoot.auth.signing;

import java.util.Locale;

enum KeyState {
    ANNOUNCED,
    SIGNING,
    RETIRED,
    REVOKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
