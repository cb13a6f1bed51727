package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import dev.offshoot.broker.http.RequestHead;
import org.jspecify.annotations.Nullable;

/** What happens to a request before any service hears of it: its route and limits, who asks, and how often. */
final class Entrance {

    private final Edge edge;
    private final Exchange exchange;
    private final Conclusion conclusion;
    private final Reply reply;
    private final Upload upload;
    private final Timing timing;

    Entrance(Edge edge, Exchange exchange, Reply reply, Upload upload, Timing timing) {
        this.edge = edge;
        this.exchange = exchange;
        this.conclusion = exchange.conclusion();
        this.reply = reply;
        this.upload = upload;
        this.timing = timing;
    }

    void enter(RequestHead head, Peer peer, Loop loop) {
        try {
            ClientRequest arrived = edge.arrival().read(head, peer, reply.trace());
            conclusion.arrived(arrived);
            upload.limit(arrived.route.spec().body());
            timing.limit(arrived.route.deadlineNanos(), arrived.route.idleNanos());
            if (arrived.preflight) {
                conclusion.answer(reply.preflight());
            } else if (upload.isTooLarge()) {
                conclusion.refuse(Upload.tooLarge());
            } else {
                edge.identification().identify(arrived, loop.executor(), refusal -> identified(arrived, refusal));
            }
        } catch (Malformed malformed) {
            reply.closeAfterwards();
            conclusion.refuse(Refusal.of(malformed));
        } catch (Refusal refusal) {
            conclusion.refuse(refusal);
        }
    }

    private void identified(ClientRequest checked, @Nullable Refusal refusal) {
        if (!conclusion.isAsking()) {
            return;
        }
        if (refusal != null) {
            conclusion.refuse(refusal);
            return;
        }
        try {
            edge.rates().check(checked);
            exchange.passOn(checked);
        } catch (Refusal refused) {
            conclusion.refuse(refused);
        }
    }
}
