package dev.offshoot.broker.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;

/** Which header fields stop at the edge, in which direction. */
final class FieldNames {

    static final AsciiString TRACE_ID = AsciiString.cached("Trace-Id");
    static final AsciiString DEADLINE = AsciiString.cached("Offshoot-Deadline");
    static final AsciiString FORWARDED_FOR = AsciiString.cached("X-Forwarded-For");
    static final AsciiString FORWARDED_PROTO = AsciiString.cached("X-Forwarded-Proto");
    static final AsciiString FORWARDED_HOST = AsciiString.cached("X-Forwarded-Host");
    static final AsciiString TRACEPARENT = AsciiString.cached("traceparent");
    static final AsciiString CSRF_TOKEN = AsciiString.cached("X-CSRF-Token");
    static final AsciiString FETCH_SITE = AsciiString.cached("Sec-Fetch-Site");
    static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("X-Content-Type-Options");
    static final AsciiString REFERRER_POLICY = AsciiString.cached("Referrer-Policy");
    static final AsciiString TRANSPORT_SECURITY = AsciiString.cached("Strict-Transport-Security");

    private static final String OURS = "offshoot-";
    private static final String FORWARDED = "x-forwarded-";
    private static final String CORS = "access-control-";
    private static final AsciiString STALE = AsciiString.cached("offshoot-stale");
    private static final FieldSet HOP_BY_HOP = FieldSet.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");
    private static final FieldSet INBOUND = HOP_BY_HOP.and(
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "proxy",
            "baggage",
            "traceparent",
            "tracestate");
    private static final FieldSet OUTBOUND = HOP_BY_HOP.and("server", "x-powered-by");

    private FieldNames() {}

    /** What a client must not tell a service. */
    static boolean stopsInbound(CharSequence name) {
        return INBOUND.contains(name)
                || startsWith(name, OURS)
                || startsWith(name, FORWARDED)
                || AsciiString.indexOf(name, '_', 0) >= 0;
    }

    /** What a service must not tell a client. */
    static boolean stopsOutbound(CharSequence name) {
        return OUTBOUND.contains(name) || (startsWith(name, OURS) && !STALE.contentEqualsIgnoreCase(name));
    }

    static boolean isCors(CharSequence name) {
        return startsWith(name, CORS);
    }

    static boolean isCookie(CharSequence name) {
        return HttpHeaderNames.COOKIE.contentEqualsIgnoreCase(name);
    }

    static boolean isSetCookie(CharSequence name) {
        return HttpHeaderNames.SET_COOKIE.contentEqualsIgnoreCase(name);
    }

    private static boolean startsWith(CharSequence name, String prefix) {
        return name.length() > prefix.length()
                && (name.charAt(0) | 0x20) == prefix.charAt(0)
                && AsciiString.regionMatchesAscii(name, true, 0, prefix, 0, prefix.length());
    }
}
