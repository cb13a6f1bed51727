package dev.offshoot.broker.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;

/** One header field: a token, a colon that touches it, a value without control characters. */
final class FieldLine {

    private FieldLine() {}

    static void parse(byte[] line, HttpHeaders into) {
        int colon = endOfName(line);
        int start = colon + 1;
        int end = line.length;
        while (start < end && Bytes.isBlank(line[start])) {
            start++;
        }
        while (end > start && Bytes.isBlank(line[end - 1])) {
            end--;
        }
        checkValue(line, start, end);
        into.add(
                new AsciiString(line, 0, colon, true),
                new String(line, start, end - start, StandardCharsets.ISO_8859_1));
    }

    static void check(byte[] line) {
        checkValue(line, endOfName(line) + 1, line.length);
    }

    private static int endOfName(byte[] line) {
        if (Bytes.isBlank(line[0])) {
            throw Malformed.because("A header field is folded over two lines.");
        }
        int colon = 0;
        while (colon < line.length && Bytes.isToken(line[colon])) {
            colon++;
        }
        if (colon == 0 || colon == line.length || line[colon] != ':') {
            throw Malformed.because("A header field's name is no token followed by a colon.");
        }
        return colon;
    }

    private static void checkValue(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Bytes.isFieldValue(line[i])) {
                throw Malformed.because("A header field's value has a control character.");
            }
        }
    }
}
