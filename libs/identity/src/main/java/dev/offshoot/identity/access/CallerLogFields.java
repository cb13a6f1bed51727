package dev.offshoot.identity.access;

import dev.offshoot.identity.Caller;
import dev.offshoot.web.trace.LogField;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Names the caller, and who acts for them, in every log line of the request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CallerLogFields implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        Caller caller = CallerAuthentication.of(request);
        context.add(new LogField("user", caller.name()));
        if (caller instanceof Caller.Person person && person.actor() != null) {
            context.add(new LogField("act", person.actor().toString()));
        }
    }
}
