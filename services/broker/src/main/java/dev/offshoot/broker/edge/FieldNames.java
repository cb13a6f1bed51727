package dev.offshoot.broker.edge;

import io.netty.util.AsciiString;
import java.util.Set;
import java.util.TreeSet;

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

    private static final String OURS = "offshoot-";
    private static final String STALE = "offshoot-stale";
    private static final Set<String> HOP_BY_HOP = insensitive(
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
    private static final Set<String> FORGEABLE = insensitive(
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "proxy",
            "baggage",
            "traceparent",
            "tracestate");
    private static final Set<String> TELLTALE = insensitive("server", "x-powered-by");

    private FieldNames() {}

    private static Set<String> insensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** What a client must not tell a service. */
    static boolean stopsInbound(String name) {
        return HOP_BY_HOP.contains(name)
                || FORGEABLE.contains(name)
                || startsWith(name, OURS)
                || startsWith(name, "x-forwarded-")
                || name.indexOf('_') >= 0;
    }

    /** What a service must not tell a client. */
    static boolean stopsOutbound(String name) {
        return HOP_BY_HOP.contains(name)
                || TELLTALE.contains(name)
                || (startsWith(name, OURS) && !name.equalsIgnoreCase(STALE));
    }

    static boolean isCors(String name) {
        return startsWith(name, "access-control-");
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
