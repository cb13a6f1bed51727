package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.Upstream;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** One try of a request at one instance. */
final class Attempt {

    private static final int MOST_INTERIM = 10;

    private final Exchange exchange;
    private final Tries tries;
    private final Instance instance;
    private final Verdict verdict;
    private @Nullable UpstreamConnection connection;
    private boolean over;
    private boolean sent;
    private boolean keepsAlive;
    private boolean headSeen;
    private int interim;

    Attempt(Exchange exchange, Tries tries, Upstream upstream, Instance instance) {
        this.exchange = exchange;
        this.tries = tries;
        this.instance = instance;
        this.verdict = Verdict.on(upstream, instance);
    }

    Instance instance() {
        return instance;
    }

    void start(Loop loop, Connector connector) {
        UpstreamConnection idle = loop.pool().take(instance);
        if (idle != null) {
            connected(idle);
        } else {
            connector.connect(instance, loop.executor(), loop.pool(), this);
        }
    }

    void connected(UpstreamConnection opened) {
        if (over) {
            opened.close();
            return;
        }
        connection = opened;
        opened.serve(this);
        tries.connected(this);
    }

    /** @param refused nobody listens there */
    void notConnected(boolean refused) {
        if (!over) {
            over = true;
            failed("no connection");
            if (refused) {
                verdict.missed();
            }
            tries.notConnected(this);
        }
    }

    void send(HttpRequest request) {
        UpstreamConnection open = connection;
        if (open != null) {
            open.write(request);
            open.flush();
            sent = request instanceof LastHttpContent;
        }
    }

    /** Takes over the reference. */
    void send(HttpContent content) {
        UpstreamConnection open = connection;
        if (over || open == null) {
            content.release();
            return;
        }
        sent = content instanceof LastHttpContent;
        open.write(content);
    }

    void flush() {
        UpstreamConnection open = connection;
        if (!over && open != null) {
            open.flush();
        }
    }

    boolean isWritable() {
        UpstreamConnection open = connection;
        return open == null || open.channel().isWritable();
    }

    void read(boolean on) {
        UpstreamConnection open = connection;
        if (!over && open != null) {
            open.read(on);
        }
    }

    void head(HttpResponse head) {
        int status = head.status().code();
        if (status == 101 || (status < 200 && ++interim > MOST_INTERIM)) {
            abort("a bad answer");
            tries.badAnswer();
        } else if (status < 200) {
            exchange.interim(head);
        } else {
            headSeen = true;
            keepsAlive = HttpUtil.isKeepAlive(head);
            tries.head(head, this);
        }
    }

    void content(HttpContent content) {
        if (over || !headSeen) {
            content.release();
            return;
        }
        if (content instanceof LastHttpContent) {
            end();
        }
        exchange.content(content);
    }

    private void end() {
        over = true;
        UpstreamConnection open = connection;
        if (open != null && sent && keepsAlive) {
            open.mayBeReused();
        }
    }

    void readComplete() {
        exchange.flushToClient();
    }

    void writable(boolean writable) {
        exchange.upstreamWritable(writable);
    }

    /** The connection ended, or what came over it was no HTTP, before the answer's end. */
    void broke() {
        if (!over) {
            over = true;
            failed("the connection broke");
            if (headSeen) {
                exchange.answerBroke();
            } else {
                tries.broke(this);
            }
        }
    }

    void answered() {
        verdict.answered();
    }

    void failed(String why) {
        verdict.failed(why);
    }

    /** Cuts the connection because of the instance. */
    void abort(String why) {
        failed(why);
        close();
    }

    /** Cuts the connection for a reason the instance has no part in. */
    void abandon() {
        verdict.abandoned();
        close();
    }

    private void close() {
        over = true;
        UpstreamConnection open = connection;
        if (open != null) {
            open.close();
        }
    }
}
