package dev.offshoot.broker.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import org.jspecify.annotations.Nullable;

/** Content-Length says how many bytes follow. */
final class SizedBody implements Body {

    private long left;

    SizedBody(long length) {
        this.left = length;
    }

    @Override
    public @Nullable HttpContent next(ByteBuf in) {
        if (!in.isReadable()) {
            return null;
        }
        int size = (int) Math.min(left, in.readableBytes());
        left -= size;
        ByteBuf slice = in.readRetainedSlice(size);
        return left == 0 ? new DefaultLastHttpContent(slice) : new DefaultHttpContent(slice);
    }
}
