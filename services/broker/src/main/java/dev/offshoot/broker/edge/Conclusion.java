package dev.offshoot.broker.edge;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** How an exchange ends: with a service's answer, with a problem, or with the connection; once, whoever is first. */
final class Conclusion {

    private enum Phase {
        ASKING,
        ANSWERING,
        DRAINING,
        OVER
    }

    private final ClientConnection client;
    private final Upload upload;
    private final Reply reply;
    private Phase phase = Phase.ASKING;
    private @Nullable ClientRequest request;
    private @Nullable Tries tries;

    Conclusion(ClientConnection client, Upload upload, Reply reply) {
        this.client = client;
        this.upload = upload;
        this.reply = reply;
    }

    void arrived(ClientRequest found) {
        request = found;
    }

    void awaits(Tries begun) {
        tries = begun;
    }

    JournalEntry entry() {
        return reply.entry();
    }

    boolean isAsking() {
        return phase == Phase.ASKING;
    }

    /** The answer has ended before the request's body has. */
    boolean isDraining() {
        return phase == Phase.DRAINING;
    }

    @Nullable
    Attempt running() {
        return tries == null ? null : tries.running();
    }

    void begin(HttpResponse answer) {
        phase = Phase.ANSWERING;
        reply.begin(answer, upload.leavesConnectionUsable());
    }

    void content(HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        reply.content(content, last);
        Attempt answering = running();
        if (answering != null && !client.isWritable()) {
            answering.read(false);
        }
        if (last) {
            end();
        }
    }

    void refuse(Refusal refusal) {
        answer(reply.problem(refusal, request));
    }

    void answer(HttpResponse own) {
        begin(own);
        end();
    }

    private void end() {
        client.flush();
        if (tries != null) {
            tries.done();
        }
        over();
        if (reply.closes()) {
            client.closeGently();
        } else if (upload.isComplete()) {
            client.next();
        } else {
            phase = Phase.DRAINING;
            upload.want();
        }
    }

    private void over() {
        reply.note(request);
        phase = Phase.OVER;
    }

    /** Because of the request: with a problem while nothing was answered, else with the connection. */
    void cut(Refusal refusal) {
        if (phase == Phase.ASKING) {
            abandon();
            refuse(refusal);
        } else {
            abort(refusal.code());
        }
    }

    /** Because of the service. */
    void tooLate() {
        if (tries != null) {
            tries.abort("no answer in time");
        }
        refuse(EdgeProblem.DEADLINE_EXCEEDED.refuse("The service did not answer in time."));
    }

    /** Nothing more can be told to the client. */
    void abort(String outcome) {
        clientLeft(outcome);
        client.close();
    }

    void clientLeft(String outcome) {
        reply.entry().ended(outcome);
        abandon();
        over();
    }

    private void abandon() {
        if (tries != null) {
            tries.abandon();
        }
    }
}
