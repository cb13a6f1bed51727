package dev.offshoot.broker.http;

import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;

/** Method, target and version, one space apart. */
record RequestLine(HttpMethod method, String target) {

    private static final int LONGEST_METHOD = 20;
    private static final String VERSION = "HTTP/1.1";

    static RequestLine parse(byte[] line) {
        int afterMethod = indexOfSpace(line, 0);
        int afterTarget = indexOfSpace(line, afterMethod + 1);
        checkVersion(text(line, afterTarget + 1, line.length));
        return new RequestLine(method(line, afterMethod), target(line, afterMethod + 1, afterTarget));
    }

    private static int indexOfSpace(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] == ' ') {
                return i;
            }
        }
        throw Malformed.because("The request line is not method, target and version.");
    }

    private static HttpMethod method(byte[] line, int end) {
        if (end == 0 || end > LONGEST_METHOD) {
            throw Malformed.because("The method is no token.");
        }
        for (int i = 0; i < end; i++) {
            if (!Bytes.isToken(line[i])) {
                throw Malformed.because("The method is no token.");
            }
        }
        HttpMethod method = HttpMethod.valueOf(text(line, 0, end));
        if (method.equals(HttpMethod.CONNECT) || method.equals(HttpMethod.TRACE)) {
            throw new Malformed(501, "method-not-implemented", "CONNECT and TRACE are not served here.");
        }
        return method;
    }

    private static String target(byte[] line, int start, int end) {
        if (start == end) {
            throw Malformed.because("The request has no target.");
        }
        for (int i = start; i < end; i++) {
            if (!Bytes.isVisible(line[i]) || line[i] == '#') {
                throw Malformed.because("The target has a character that must be encoded.");
            }
        }
        return text(line, start, end);
    }

    private static void checkVersion(String version) {
        if (version.equals(VERSION)) {
            return;
        }
        if (version.matches("HTTP/\\d\\.\\d")) {
            throw new Malformed(505, "http-version-not-supported", "HTTP/1.1 is spoken here.");
        }
        throw Malformed.because("The request line is not method, target and version.");
    }

    private static String text(byte[] line, int start, int end) {
        return new String(line, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
