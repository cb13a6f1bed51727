package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import dev.offshoot.broker.routing.Rules;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.Map;

/** The request as a service sees it: nothing forged passes, who asks and how long it may take is said by us. */
final class OutgoingHead {

    private static final DefaultHttpHeadersFactory UNCHECKED =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);

    private OutgoingHead() {}

    static HttpRequest of(ClientRequest request, long deadlineMillis) {
        HttpHeaders headers = headers(request);
        addOurs(headers, request, deadlineMillis);
        RequestHead head = request.head;
        if (!head.hasBody()) {
            return new DefaultFullHttpRequest(
                    HttpVersion.HTTP_1_1,
                    head.method(),
                    head.target(),
                    Unpooled.EMPTY_BUFFER,
                    headers,
                    EmptyHttpHeaders.INSTANCE);
        }
        if (head.length() == RequestHead.CHUNKED) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, head.method(), head.target(), headers);
    }

    private static HttpHeaders headers(ClientRequest request) {
        HttpHeaders headers = UNCHECKED.newHeaders();
        Iterator<Map.Entry<CharSequence, CharSequence>> fields =
                request.head.headers().iteratorCharSequence();
        while (fields.hasNext()) {
            Map.Entry<CharSequence, CharSequence> field = fields.next();
            CharSequence name = field.getKey();
            if (FieldNames.isCookie(name)) {
                addCookies(headers, field.getValue(), request.route.spec().cookies());
            } else if (!FieldNames.stopsInbound(name)) {
                headers.add(name, field.getValue());
            }
        }
        String token = request.swapped;
        if (token != null) {
            headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
        }
        return headers;
    }

    /** Added, not set: none of these passes from outside. */
    private static void addOurs(HttpHeaders headers, ClientRequest request, long deadlineMillis) {
        headers.add(FieldNames.DEADLINE, Long.toString(Math.max(1, deadlineMillis)));
        headers.add(FieldNames.FORWARDED_FOR, request.peer.text());
        headers.add(FieldNames.FORWARDED_PROTO, request.peer.scheme());
        headers.add(FieldNames.FORWARDED_HOST, request.head.headers().get(HttpHeaderNames.HOST));
        headers.add(FieldNames.TRACEPARENT, request.trace.parent());
    }

    private static void addCookies(HttpHeaders headers, CharSequence field, Rules.Cookies rule) {
        if (rule == Rules.Cookies.NONE) {
            return;
        }
        String kept = SessionCookies.keep(field.toString(), rule == Rules.Cookies.SESSION);
        if (!kept.isEmpty()) {
            headers.add(HttpHeaderNames.COOKIE, kept);
        }
    }
}
