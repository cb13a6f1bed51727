package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import dev.offshoot.broker.upstream.Admission;
import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.Upstream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Gets an admitted request answered: at one instance, and where that is safe at a second one. */
final class Tries {

    private final Exchange exchange;
    private final Conclusion conclusion;
    private final ClientRequest request;
    private final RequestHead head;
    private final Upstream upstream;
    private final Edge edge;
    private final Loop loop;
    private final Timing timing;
    private @Nullable Attempt attempt;
    private boolean retried;
    private boolean renewed;
    private boolean over;

    Tries(Exchange exchange, Conclusion conclusion, ClientRequest request, Edge edge, Loop loop, Timing timing) {
        this.exchange = exchange;
        this.conclusion = conclusion;
        this.request = request;
        this.head = request.head;
        this.upstream = request.route.upstream();
        this.edge = edge;
        this.loop = loop;
        this.timing = timing;
    }

    /** @throws Refusal when the service takes no more */
    void admit() {
        Admission admission = upstream.enter(request.route.spec().inFlight());
        if (admission == Admission.BUSY) {
            throw EdgeProblem.BUSY.refuse("The service has too much to do.").retryAfter(1);
        }
        if (admission == Admission.UNAVAILABLE) {
            throw unavailable();
        }
    }

    void begin() {
        begin(null);
    }

    private Refusal unavailable() {
        return EdgeProblem.UNAVAILABLE.refuse("The service is away.").retryAfter(upstream.retryAfterSeconds());
    }

    @Nullable
    Attempt running() {
        return attempt;
    }

    private void begin(@Nullable Instance failed) {
        Instance instance = upstream.pick(failed).orElse(null);
        if (instance == null) {
            conclusion.refuse(unavailable());
            return;
        }
        Attempt next = new Attempt(exchange, this, upstream, instance);
        attempt = next;
        conclusion.entry().tried(instance, retried);
        next.start(loop, edge.connector());
    }

    void connected(Attempt connected) {
        connected.send(OutgoingHead.of(request, timing.leftMillis()));
        timing.asked();
        exchange.asked();
    }

    void notConnected(Attempt failed) {
        if (!retry(failed)) {
            conclusion.refuse(EdgeProblem.UNAVAILABLE
                    .refuse("The service cannot be reached.")
                    .retryAfter(1));
        }
    }

    void broke(Attempt failed) {
        if (!isRepeatable() || !retry(failed)) {
            conclusion.refuse(EdgeProblem.BAD_ANSWER.refuse("The service broke off before it answered."));
        }
    }

    void badAnswer() {
        conclusion.refuse(EdgeProblem.BAD_ANSWER.refuse("The service's answer cannot be passed on."));
    }

    /** It changes nothing, and nothing of a body has been sent. */
    private boolean isRepeatable() {
        return head.isSafe() && !exchange.hasSentBody();
    }

    private boolean retry(Attempt failed) {
        if (over || retried || !timing.hasHalfLeft() || !upstream.mayRetry()) {
            return false;
        }
        retried = true;
        attempt = null;
        loop.later(() -> again(failed.instance()), ThreadLocalRandom.current().nextLong(10, 50));
        return true;
    }

    private void again(@Nullable Instance failed) {
        if (!over) {
            begin(failed);
        }
    }

    void head(HttpResponse answer, Attempt answering) {
        int status = answer.status().code();
        boolean unwell = status >= 502 && status <= 504;
        if (unwell) {
            answering.failed("answered " + status);
        } else {
            answering.answered();
        }
        if (unwell && isRepeatable() && !asksForPatience(answer) && retry(answering)) {
            answering.abandon();
        } else if (isOutdated(answer)) {
            renew(answering);
        } else {
            conclusion.begin(AnswerHead.of(answer, request, edge.cors()));
        }
    }

    private static boolean asksForPatience(HttpResponse answer) {
        String seconds = answer.headers().get(HttpHeaderNames.RETRY_AFTER);
        return answer.status().code() == 503 && seconds != null && !seconds.equals("0");
    }

    private boolean isOutdated(HttpResponse answer) {
        return answer.status().code() == 401
                && request.cookie != null
                && !renewed
                && isRepeatable()
                && Identification.saysOutdated(answer.headers());
    }

    private void renew(Attempt answering) {
        renewed = true;
        attempt = null;
        answering.abandon();
        edge.identification().renew(request, loop.executor(), refusal -> {
            if (over) {
                return;
            }
            if (refusal == null) {
                begin(null);
            } else {
                conclusion.refuse(refusal);
            }
        });
    }

    /** The answer has ended; what its instance is told of it has been told. */
    void done() {
        end(null);
    }

    /** Cuts what is running because of the instance. */
    void abort(String why) {
        Attempt running = attempt;
        if (running != null) {
            running.failed(why);
        }
        abandon();
    }

    /** Cuts what is running for a reason the service has no part in. */
    void abandon() {
        end(attempt);
    }

    private void end(@Nullable Attempt running) {
        if (!over) {
            over = true;
            upstream.leave();
        }
        attempt = null;
        if (running != null) {
            running.abandon();
        }
    }
}
