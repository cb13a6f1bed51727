package dev.offshoot.broker.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses every path that two programs might read differently. Nothing is normalised, so what is matched is what is
 * forwarded; for the same reason a letter or digit must not hide behind a percent sign.
 */
public final class Paths {

    private Paths() {}

    /** The path of a target, without its query. */
    public static String of(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (isAmbiguous(path)) {
            throw new Malformed(400, "ambiguous-path", "The path could be read in two ways.");
        }
        return path;
    }

    private static boolean isAmbiguous(String path) {
        int segment = 1;
        boolean encoded = false;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (i == segment || isDots(path, segment, i)) {
                    return true;
                }
                segment = i + 1;
            } else if (c == '%') {
                encoded = true;
            } else if (c == '\\') {
                return true;
            }
        }
        return isDots(path, segment, path.length()) || (encoded && hasAmbiguousEncoding(path));
    }

    private static boolean isDots(String path, int start, int end) {
        int length = end - start;
        return length > 0 && length <= 2 && path.charAt(start) == '.' && path.charAt(end - 1) == '.';
    }

    private static boolean hasAmbiguousEncoding(String path) {
        byte[] decoded = new byte[path.length()];
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int octet = octet(path, i + 1);
                if (octet < 0x20 || isReserved((char) octet)) {
                    return true;
                }
                c = (char) octet;
                i += 2;
            }
            decoded[length++] = (byte) c;
        }
        return !isUtf8(ByteBuffer.wrap(decoded, 0, length));
    }

    private static boolean isReserved(char octet) {
        return octet == '/'
                || octet == '\\'
                || octet == 0x7f
                || (octet < 128 && (Character.isLetterOrDigit(octet) || "-._".indexOf(octet) >= 0));
    }

    private static int octet(String path, int at) {
        if (at + 2 > path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at), 16);
        int low = Character.digit(path.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
