package dev.offshoot.broker.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;

/** Writes RFC 9457 by hand: a loop builds no object tree. */
final class ProblemBody {

    private ProblemBody() {}

    static ByteBuf of(Refusal refusal, String path, String traceId) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"type\":\"/problems/").append(refusal.code()).append("\",\"title\":");
        quote(json, refusal.title());
        json.append(",\"status\":").append(refusal.status()).append(",\"detail\":");
        quote(json, refusal.detail());
        json.append(",\"instance\":");
        quote(json, path);
        json.append(",\"code\":\"").append(refusal.code()).append("\",\"traceId\":\"");
        json.append(traceId).append("\"}");
        return ByteBufUtil.writeUtf8(PooledByteBufAllocator.DEFAULT, json);
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(' ');
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
