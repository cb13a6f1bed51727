package dev.offshoot.events.allocation;

import java.util.Locale;

/** Addresses as the unique index over live guests compares them. */
final class Emails {

    private Emails() {}

    static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
