package dev.offshoot.broker.edge;

import dev.offshoot.broker.routing.Rules;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.Map;

/** The answer as a client sees it. */
final class AnswerHead {

    private static final DefaultHttpHeadersFactory UNCHECKED =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private AnswerHead() {}

    static HttpResponse of(HttpResponse answer, ClientRequest request, Cors cors) {
        HttpHeaders headers = UNCHECKED.newHeaders();
        Rules.Cookies cookies = request.route.spec().cookies();
        boolean foreignCors = request.route.spec().cors() == Rules.Cors.PASS;
        Iterator<Map.Entry<CharSequence, CharSequence>> fields =
                answer.headers().iteratorCharSequence();
        while (fields.hasNext()) {
            Map.Entry<CharSequence, CharSequence> field = fields.next();
            CharSequence name = field.getKey();
            boolean passes = !FieldNames.stopsOutbound(name)
                    && (foreignCors || !FieldNames.isCors(name))
                    && (!FieldNames.isSetCookie(name) || mayBeSet(field.getValue(), cookies));
            if (passes) {
                headers.add(name, field.getValue());
            }
        }
        frame(headers, answer.status(), request.head.method());
        complete(headers, request, cors, foreignCors);
        return new DefaultHttpResponse(HttpVersion.HTTP_1_1, answer.status(), headers);
    }

    private static boolean mayBeSet(CharSequence cookie, Rules.Cookies rule) {
        boolean ours = SessionCookies.isOurs(cookie.toString());
        return switch (rule) {
            case NONE -> false;
            case SESSION -> ours;
            case PASS -> !ours;
        };
    }

    private static void frame(HttpHeaders headers, HttpResponseStatus status, HttpMethod method) {
        boolean bodiless = status.code() == 204 || status.code() == 304 || method.equals(HttpMethod.HEAD);
        if (!bodiless && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
    }

    private static void complete(HttpHeaders headers, ClientRequest request, Cors cors, boolean foreignCors) {
        headers.set(FieldNames.TRACE_ID, request.trace.id());
        if (!request.route.isCatchAll()) {
            setIfAbsent(headers, FieldNames.CONTENT_TYPE_OPTIONS, "nosniff");
            setIfAbsent(headers, FieldNames.REFERRER_POLICY, "same-origin");
        }
        if (request.peer.scheme().equals("https")) {
            headers.set(FieldNames.TRANSPORT_SECURITY, HSTS);
        }
        if (!foreignCors) {
            cors.allow(request.head.headers(), headers);
        }
        if (request.clearsCookies) {
            headers.add(HttpHeaderNames.SET_COOKIE, SessionCookies.cleared());
        }
    }

    private static void setIfAbsent(HttpHeaders headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
