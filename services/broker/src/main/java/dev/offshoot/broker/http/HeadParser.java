package dev.offshoot.broker.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.HOST;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one head after the other from a connection; incomplete ones wait for more bytes. */
final class HeadParser {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_LENGTH = 18;

    private final LineReader lines = new LineReader();
    private @Nullable RequestLine line;
    private HttpHeaders headers = noHeaders();
    private int size;
    private int fields;

    @Nullable
    RequestHead parse(ByteBuf in) {
        RequestLine start = line;
        if (start == null) {
            start = requestLine(in);
            line = start;
        }
        if (start == null || !readFields(in)) {
            return null;
        }
        RequestHead head = finish(start);
        line = null;
        headers = noHeaders();
        size = 0;
        fields = 0;
        return head;
    }

    /** Bytes of an unfinished head have arrived. */
    boolean isInside() {
        return line != null;
    }

    /** Of the head being read. */
    String target() {
        RequestLine start = line;
        return start == null ? "" : start.target();
    }

    private @Nullable RequestLine requestLine(ByteBuf in) {
        byte[] bytes = lines.next(in, LONGEST_LINE, HeadParser::lineTooLong);
        if (bytes == null) {
            return null;
        }
        size = bytes.length;
        return RequestLine.parse(bytes);
    }

    private boolean readFields(ByteBuf in) {
        while (true) {
            byte[] field = lines.next(in, LONGEST_HEAD - size, HeadParser::headTooLarge);
            if (field == null) {
                return false;
            }
            if (field.length == 0) {
                return true;
            }
            size += field.length + 2;
            fields++;
            if (fields > MOST_FIELDS || size > LONGEST_HEAD) {
                throw headTooLarge();
            }
            FieldLine.parse(field, headers);
        }
    }

    private RequestHead finish(RequestLine start) {
        String host = onlyHost();
        String target = start.target().startsWith("/") ? start.target() : fromAbsolute(start.target(), host);
        return new RequestHead(start.method(), target, headers, length());
    }

    private String onlyHost() {
        List<String> hosts = headers.getAll(HOST);
        if (hosts.size() != 1 || !isAuthority(hosts.getFirst())) {
            throw Malformed.because("A request has exactly one Host.");
        }
        return hosts.getFirst();
    }

    private static boolean isAuthority(String host) {
        if (host.isEmpty()) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c >= 128 || (!Character.isLetterOrDigit(c) && ".-_:[]~".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static String fromAbsolute(String target, String host) {
        int scheme = target.indexOf("://");
        String rest = scheme < 0 ? "" : target.substring(scheme + 3);
        if (!rest.regionMatches(true, 0, host, 0, host.length()) || !rest.startsWith("/", host.length())) {
            throw Malformed.because("The target is neither a path nor an address of the Host.");
        }
        return rest.substring(host.length());
    }

    private long length() {
        List<String> codings = headers.getAll(TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(CONTENT_LENGTH);
        if (!codings.isEmpty()) {
            if (codings.size() > 1 || !lengths.isEmpty() || !codings.getFirst().equalsIgnoreCase("chunked")) {
                throw Malformed.because("Where the body ends is ambiguous.");
            }
            return RequestHead.CHUNKED;
        }
        if (lengths.size() > 1) {
            throw Malformed.because("Where the body ends is ambiguous.");
        }
        return lengths.isEmpty() ? 0 : digits(lengths.getFirst());
    }

    private static long digits(String length) {
        if (length.isEmpty() || length.length() > LONGEST_LENGTH) {
            throw Malformed.because("Content-Length is no length.");
        }
        for (int i = 0; i < length.length(); i++) {
            if (length.charAt(i) < '0' || length.charAt(i) > '9') {
                throw Malformed.because("Content-Length is no length.");
            }
        }
        return Long.parseLong(length);
    }

    private static HttpHeaders noHeaders() {
        return DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
    }

    private static Malformed lineTooLong() {
        return new Malformed(414, "uri-too-long", "The request line is too long.");
    }

    private static Malformed headTooLarge() {
        return new Malformed(431, "head-too-large", "The request's head is too large.");
    }
}
