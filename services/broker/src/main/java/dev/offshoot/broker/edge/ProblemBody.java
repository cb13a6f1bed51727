package dev.offshoot.broker.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/** Writes RFC 9457 by hand: a loop builds no object tree. */
final class ProblemBody {

    private ProblemBody() {}

    static ByteBuf of(Refusal refusal, String target, String traceId) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"type\":\"/problems/").append(refusal.code()).append("\",\"title\":");
        JsonText.quote(json, refusal.title());
        json.append(",\"status\":").append(refusal.status()).append(",\"detail\":");
        JsonText.quote(json, refusal.detail());
        if (!target.isEmpty()) {
            json.append(",\"instance\":");
            JsonText.quote(json, withoutQuery(target));
        }
        json.append(",\"code\":\"").append(refusal.code()).append("\",\"traceId\":\"");
        json.append(traceId).append("\"}");
        return ByteBufUtil.writeUtf8(ByteBufAllocator.DEFAULT, json);
    }

    private static String withoutQuery(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
