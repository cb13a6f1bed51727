package dev.offshoot.anonymizer.value;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which two ways to write a value count as the same: NFC, trimmed, lower case, a domain as A-labels. */
final class Normalized {

    private Normalized() {}

    static String text(String value) {
        String composed = isAscii(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFC);
        return composed.strip().toLowerCase(Locale.ROOT);
    }

    static String email(String value) {
        String address = text(value);
        int at = address.lastIndexOf('@');
        if (at < 0 || isAscii(address)) {
            return address;
        }
        try {
            return address.substring(0, at + 1)
                    + IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }
}
