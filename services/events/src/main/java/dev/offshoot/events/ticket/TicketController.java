package dev.offshoot.events.ticket;

import dev.offshoot.events.allocation.RegistrationProblem;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets as data, or one of them as a picture. Nobody on the way keeps them. */
@Controller("/api/events/registrations/{rid}/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class TicketController {

    private static final String SVG = "image/svg+xml";
    private static final String TOKEN = "X-Registration-Token";
    private static final String CONFIRMED = "confirmed";
    private static final String UNCACHED = "no-store";

    private final TicketAccess access;
    private final TicketBook tickets;
    private final ClientAddress addresses;

    TicketController(TicketAccess access, TicketBook tickets, ClientAddress addresses) {
        this.access = access;
        this.tickets = tickets;
        this.addresses = addresses;
    }

    /** @param seat which ticket is drawn; data tells of all of them */
    @Get
    @Produces({MediaType.APPLICATION_JSON, SVG})
    HttpResponse<?> tickets(
            UUID rid,
            @QueryValue(defaultValue = "1") int seat,
            Caller caller,
            @Header(TOKEN) @Nullable String token,
            HttpRequest<?> request) {
        List<TicketBook.Page> pages = pages(rid, caller, token, request);
        MutableHttpResponse<?> answer = wantsPicture(request)
                ? HttpResponse.ok(picture(pages, seat)).contentType(SVG)
                : HttpResponse.ok(pages.stream().map(TicketResponse::of).toList());
        return answer.header(HttpHeaders.CACHE_CONTROL, UNCACHED);
    }

    private static boolean wantsPicture(HttpRequest<?> request) {
        return request.accept().stream()
                .findFirst()
                .filter(type -> type.getName().equals(SVG))
                .isPresent();
    }

    private static String picture(List<TicketBook.Page> pages, int seat) {
        return pages.stream()
                .filter(page -> page.seatNo() == seat)
                .findFirst()
                .map(TicketBook.Page::picture)
                .orElseThrow(() ->
                        RegistrationProblem.REGISTRATION_NOT_FOUND.because("The registration has no seat " + seat));
    }

    private List<TicketBook.Page> pages(UUID rid, Caller caller, @Nullable String token, HttpRequest<?> request) {
        TicketOwner owner = access.require(rid, caller, token, addresses.networkOf(request));
        if (!owner.status().equals(CONFIRMED)) {
            throw TicketProblem.NOT_CONFIRMED.because("The registration is " + owner.status());
        }
        return tickets.of(owner.uuid(), owner.event());
    }
}
