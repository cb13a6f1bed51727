package dev.offshoot.broker.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** An answer the edge gives itself. */
record LocalAnswer(FullHttpResponse response) {

    /** @param target of the request as far as it was read; empty when its first line could not be */
    static LocalAnswer of(Refusal refusal, String target, String traceId) {
        ByteBuf body = ProblemBody.of(refusal, target, traceId);
        HttpHeaders headers = new DefaultHttpHeaders();
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        headers.set(FieldNames.CONTENT_TYPE_OPTIONS, "nosniff");
        headers.set(FieldNames.TRACE_ID, traceId);
        headers.add(refusal.headers());
        return new LocalAnswer(response(refusal.status(), body, headers));
    }

    /** No body: answers a browser's question before a cross-origin call. */
    static LocalAnswer preflight(HttpHeaders headers, String traceId) {
        headers.set(FieldNames.TRACE_ID, traceId);
        return new LocalAnswer(response(HttpResponseStatus.NO_CONTENT.code(), Unpooled.EMPTY_BUFFER, headers));
    }

    static LocalAnswer proceed() {
        return new LocalAnswer(
                response(HttpResponseStatus.CONTINUE.code(), Unpooled.EMPTY_BUFFER, new DefaultHttpHeaders()));
    }

    private static FullHttpResponse response(int status, ByteBuf body, HttpHeaders headers) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), body, headers, EmptyHttpHeaders.INSTANCE);
    }

    LocalAnswer closing() {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return this;
    }

    HttpHeaders headers() {
        return response.headers();
    }

    void writeTo(Channel channel) {
        Channels.write(channel, response);
        channel.flush();
    }
}
