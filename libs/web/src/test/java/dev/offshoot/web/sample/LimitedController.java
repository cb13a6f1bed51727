package dev.offshoot.web.sample;

import dev.offshoot.web.deadline.Deadline;
import dev.offshoot.web.limit.RateLimited;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/sample/limited")
@ExecuteOn(TaskExecutors.BLOCKING)
class LimitedController {

    private final ClientAddress clients;

    LimitedController(ClientAddress clients) {
        this.clients = clients;
    }

    @Get("/network")
    String network(HttpRequest<?> request) {
        return clients.networkOf(request);
    }

    @Get("/three")
    @RateLimited(name = "three", limit = "3/h", per = RateLimited.Per.NETWORK)
    String three() {
        return "ok";
    }

    @Get("/configured")
    @RateLimited(name = "configured", limit = "1000/h")
    String configured() {
        return "ok";
    }

    @Get("/time-left")
    String timeLeft() {
        return Deadline.current()
                .map(deadline -> Long.toString(deadline.remaining().toMillis()))
                .orElse("unlimited");
    }
}
