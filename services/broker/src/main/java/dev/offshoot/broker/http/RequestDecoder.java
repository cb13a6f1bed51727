package dev.offshoot.broker.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a client's bytes into {@link RequestHead}, content, and at a fault one {@link Malformed}. It stops after every
 * head and every end of a body until {@link #proceed}: a body waits for its upstream, the next request for the answer.
 */
public final class RequestDecoder extends ByteToMessageDecoder {

    private static final int READ_AHEAD = 64 * 1024;

    private enum Phase {
        HEAD,
        BODY,
        BROKEN
    }

    private final HeadParser heads = new HeadParser();
    private Phase phase = Phase.HEAD;
    private boolean paused;
    private boolean decoding;
    private @Nullable Body body;
    private @Nullable ChannelHandlerContext own;

    /** Must run on the connection's loop. What it sets free is followed by no {@code channelReadComplete}. */
    public void proceed() throws Exception {
        paused = false;
        ChannelHandlerContext context = own;
        if (context != null && !context.isRemoved()) {
            context.channel().config().setAutoRead(true);
            if (!decoding) {
                channelRead(context, Unpooled.EMPTY_BUFFER);
            }
        }
    }

    /** A running decode loop goes on by itself; a second one inside it would take its buffer away. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        decoding = true;
        try {
            super.channelRead(context, message);
        } finally {
            decoding = false;
        }
    }

    /** Whether a head has begun and its end is awaited. */
    public boolean isInsideHead() {
        return phase == Phase.HEAD && !paused && (heads.isInside() || actualReadableBytes() > 0);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        try {
            switch (phase) {
                case HEAD -> decodeHead(context, in, out);
                case BODY -> decodeBody(context, in, out);
                case BROKEN -> in.skipBytes(in.readableBytes());
            }
        } catch (Malformed malformed) {
            phase = Phase.BROKEN;
            out.add(malformed.in(heads.target()));
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        // A head or body that the end of the connection cuts short is no request.
    }

    private void decodeHead(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (isHeldBack(context, in)) {
            return;
        }
        RequestHead head = heads.parse(in);
        if (head != null) {
            paused = true;
            body = bodyOf(head);
            phase = body == null ? Phase.HEAD : Phase.BODY;
            out.add(head);
        }
    }

    private void decodeBody(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (isHeldBack(context, in) || body == null) {
            return;
        }
        HttpContent content = body.next(in);
        if (content == null) {
            return;
        }
        if (content instanceof LastHttpContent) {
            paused = true;
            body = null;
            phase = Phase.HEAD;
        }
        out.add(content);
    }

    private boolean isHeldBack(ChannelHandlerContext context, ByteBuf in) {
        if (paused && in.readableBytes() > READ_AHEAD) {
            context.channel().config().setAutoRead(false);
        }
        return paused;
    }

    private static @Nullable Body bodyOf(RequestHead head) {
        if (!head.hasBody()) {
            return null;
        }
        return head.length() == RequestHead.CHUNKED ? new ChunkedBody() : new SizedBody(head.length());
    }
}
