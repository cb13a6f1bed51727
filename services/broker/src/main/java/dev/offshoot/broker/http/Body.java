package dev.offshoot.broker.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import org.jspecify.annotations.Nullable;

/** How the bytes after a head are cut into content; the last piece is a {@code LastHttpContent}. */
sealed interface Body permits ChunkedBody, SizedBody {

    /** A slice of the bytes that are there, or null when more are needed. */
    @Nullable
    HttpContent next(ByteBuf in);
}
