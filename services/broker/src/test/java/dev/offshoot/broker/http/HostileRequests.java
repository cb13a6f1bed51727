package dev.offshoot.broker.http;

import java.util.ArrayList;
import java.util.List;

/** Requests that two programs could read differently, or that only cost time, and the status each ends with. */
public final class HostileRequests {

    private static final String HOST = "Host: front.test\r\n";
    private static final String SMUGGLED = "GET /api/shop/smuggled HTTP/1.1\r\nHost: front.test\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    private final List<Hostile> all = new ArrayList<>();

    /** @param status the first and only answer */
    public record Hostile(String name, String bytes, int status) {

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileRequests() {
        lengths();
        codings();
        chunks();
        lines();
        fields();
        hosts();
        targets();
        paths();
        sizes();
    }

    public static List<Hostile> all() {
        return List.copyOf(new HostileRequests().all);
    }

    private void add(int status, String name, String bytes) {
        all.add(new Hostile(name, bytes, status));
    }

    private void post(String name, String fields, String body) {
        add(400, name, "POST /api/shop/x HTTP/1.1\r\n" + HOST + fields + "\r\n" + body);
    }

    private void get(String name, String fields) {
        add(400, name, "GET /api/shop/x HTTP/1.1\r\n" + HOST + fields + "\r\n");
    }

    private void lengths() {
        post("CL.TE", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nG");
        post("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "5c\r\n" + SMUGGLED + "\r\n0\r\n\r\n");
        post("two equal lengths", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello");
        post("two lengths", "Content-Length: 5\r\nContent-Length: 0\r\n", "hello");
        post("list of lengths", "Content-Length: 5, 5\r\n", "hello");
        post("negative length", "Content-Length: -1\r\n", "");
        post("signed length", "Content-Length: +5\r\n", "hello");
        post("hexadecimal length", "Content-Length: 0x5\r\n", "hello");
        post("fraction of a length", "Content-Length: 5.0\r\n", "hello");
        post("empty length", "Content-Length:\r\n", "hello");
        post("length with space inside", "Content-Length: 1 0\r\n", "hello");
        post("length beyond long", "Content-Length: 99999999999999999999\r\n", "");
        post("length in other digits", "Content-Length: \u00b2\r\n", "he");
        post("length with letter", "Content-Length: 5a\r\n", "hello");
        post("quoted length", "Content-Length: \"5\"\r\n", "hello");
    }

    private void codings() {
        post("TE.TE", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n");
        post("coding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        post("coding list", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
        post("chunked not last", "Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n");
        post("identity", "Transfer-Encoding: identity\r\n", "hello");
        post("misspelt coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n");
        post("coding with parameter", "Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n");
        post("coding after vertical tab", "Transfer-Encoding: \u000bchunked\r\n", "0\r\n\r\n");
        post("coding with NUL", "Transfer-Encoding: chunked\0\r\n", "0\r\n\r\n");
        post("quoted coding", "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n");
        post("empty coding", "Transfer-Encoding:\r\n", "0\r\n\r\n");
        post("coding hidden by space", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n");
        post("coding folded", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n");
    }

    private void chunks() {
        chunk("size with sign", "-1\r\nx\r\n0\r\n\r\n");
        chunk("size with prefix", "0x1\r\nx\r\n0\r\n\r\n");
        chunk("size of spaces", "  \r\nx\r\n");
        chunk("no size", "\r\nx\r\n");
        chunk("size too long", "00000000000000001\r\nx\r\n0\r\n\r\n");
        chunk("size overflows", "fffffffffffffffff\r\n");
        chunk("size and space", "1 \r\nx\r\n0\r\n\r\n");
        chunk("size ends in LF", "1\nx\r\n0\r\n\r\n");
        chunk("data longer than size", "1\r\nxyz\r\n0\r\n\r\n");
        chunk("data ends in LF", "1\r\nx\n0\r\n\r\n");
        chunk("extension too long", "1;" + "e".repeat(300) + "\r\nx\r\n0\r\n\r\n");
        chunk("control in extension", "1;a\u0001b\r\nx\r\n0\r\n\r\n");
        chunk("extension with bare CR", "1;a\rb\r\nx\r\n0\r\n\r\n");
        chunk("trailer without colon", "0\r\nnonsense\r\n\r\n");
        chunk("trailer folded", "0\r\na: b\r\n c\r\n\r\n");
        chunk("trailer too long", "0\r\na: " + "b".repeat(9000) + "\r\n\r\n");
    }

    private void chunk(String name, String body) {
        add(400, name, "POST /api/shop/x HTTP/1.1\r\n" + HOST + CHUNKED + body);
    }

    private void lines() {
        add(400, "bare LF", "GET /api/shop/x HTTP/1.1\nHost: front.test\n\n");
        add(400, "bare LF after a field", "GET /api/shop/x HTTP/1.1\r\nHost: front.test\n\r\n");
        add(400, "leading line", "\r\n" + SMUGGLED);
        add(400, "leading space", " " + SMUGGLED);
        add(400, "two spaces", "GET  /api/shop/x HTTP/1.1\r\n" + HOST + "\r\n");
        add(400, "tab for space", "GET\t/api/shop/x\tHTTP/1.1\r\n" + HOST + "\r\n");
        add(400, "trailing space", "GET /api/shop/x HTTP/1.1 \r\n" + HOST + "\r\n");
        add(400, "no version", "GET /api/shop/x\r\n" + HOST + "\r\n");
        add(400, "lower-case version", "GET /api/shop/x http/1.1\r\n" + HOST + "\r\n");
        add(400, "no target", "GET HTTP/1.1\r\n" + HOST + "\r\n");
        add(400, "method with control", "G\u0000ET /api/shop/x HTTP/1.1\r\n" + HOST + "\r\n");
        add(400, "method with colon", "GET: /api/shop/x HTTP/1.1\r\n" + HOST + "\r\n");
        add(505, "HTTP/1.0", "GET /api/shop/x HTTP/1.0\r\n" + HOST + "\r\n");
        add(505, "HTTP/2.0", "GET /api/shop/x HTTP/2.0\r\n" + HOST + "\r\n");
        add(501, "CONNECT", "CONNECT shop:80 HTTP/1.1\r\n" + HOST + "\r\n");
        add(501, "TRACE", "TRACE /api/shop/x HTTP/1.1\r\n" + HOST + "\r\n");
    }

    private void fields() {
        get("space before colon", "X-A : b\r\n");
        get("tab before colon", "X-A\t: b\r\n");
        get("folded field", "X-A: b\r\n c\r\n");
        get("field without name", ": b\r\n");
        get("field without colon", "nonsense\r\n");
        get("NUL in value", "X-A: b\0c\r\n");
        get("bare CR in value", "X-A: b\rX-B: c\r\n");
        get("control in name", "X\u0001A: b\r\n");
        get("delete in value", "X-A: b\u007f\r\n");
        get("name in other letters", "X-\u00c4: b\r\n");
        get("name with brackets", "X(A): b\r\n");
    }

    private void hosts() {
        add(400, "no Host", "GET /api/shop/x HTTP/1.1\r\n\r\n");
        get("two Hosts", "Host: front.test\r\n");
        add(400, "empty Host", "GET /api/shop/x HTTP/1.1\r\nHost:\r\n\r\n");
        add(400, "Host with path", "GET /api/shop/x HTTP/1.1\r\nHost: front.test/x\r\n\r\n");
        add(400, "Host with user", "GET /api/shop/x HTTP/1.1\r\nHost: a@front.test\r\n\r\n");
        add(400, "list of Hosts", "GET /api/shop/x HTTP/1.1\r\nHost: a, b\r\n\r\n");
    }

    private void targets() {
        target("absolute form of another Host", "http://other.test/api/shop/x");
        target("absolute form that only begins alike", "http://front.test.evil/api/shop/x");
        target("asterisk", "*");
        target("authority", "front.test:80");
        target("fragment", "/api/shop/x#y");
        target("other letters", "/api/shop/\u00e4");
        target("control", "/api/shop/\u0001");
    }

    private void paths() {
        target("dot segment", "/api/shop/../auth");
        target("dot segment at the end", "/api/shop/..");
        target("single dot", "/api/./shop");
        target("doubled slash", "/api//shop/x");
        target("doubled slash first", "//api/shop/x");
        target("backslash", "/api/shop\\x");
        target("encoded slash", "/api/shop/..%2Fauth");
        target("encoded backslash", "/api/shop/%5Cx");
        target("encoded NUL", "/api/shop/%00");
        target("encoded dots", "/api/shop/%2e%2e/auth");
        target("encoded letter", "/api/%73hop/x");
        target("broken encoding", "/api/shop/%zz");
        target("cut encoding", "/api/shop/%2");
        target("bad UTF-8", "/api/shop/%c0%af");
    }

    private void target(String name, String target) {
        add(400, name, "GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n");
    }

    private void sizes() {
        add(414, "request line too long", "GET /api/shop/" + "x".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        add(414, "endless request line", "GET /api/shop/" + "x".repeat(9000));
        add(431, "too many fields", "GET /api/shop/x HTTP/1.1\r\n" + HOST + "X-A: b\r\n".repeat(101) + "\r\n");
        add(431, "field too long", "GET /api/shop/x HTTP/1.1\r\n" + HOST + "X-A: " + "b".repeat(17_000) + "\r\n\r\n");
        add(
                431,
                "head too large",
                "GET /api/shop/x HTTP/1.1\r\n" + HOST + ("X-A: " + "b".repeat(1000) + "\r\n").repeat(17));
    }
}
