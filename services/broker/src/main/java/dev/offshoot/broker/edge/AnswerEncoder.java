package dev.offshoot.broker.edge;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;

/** Knows that an answer to HEAD has no body, whatever its fields say. */
final class AnswerEncoder extends HttpResponseEncoder {

    private boolean answersHead;

    void answersHead(boolean head) {
        answersHead = head;
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse answer) {
        return answersHead || super.isContentAlwaysEmpty(answer);
    }
}
