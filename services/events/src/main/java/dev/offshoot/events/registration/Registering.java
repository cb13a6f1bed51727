package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Source;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.identity.directory.KnownUsers;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request to register asks of the engine. */
@Singleton
class Registering {

    private final LocalUsers users;
    private final KnownUsers known;

    Registering(LocalUsers users, KnownUsers known) {
        this.users = users;
        this.known = known;
    }

    /** @throws dev.offshoot.web.ProblemException 403 for what only organisers may, 400 for somebody nobody knows */
    Command.Register command(RegisterRequest request, EventRights rights, Caller.Person caller) {
        request.check();
        if (!request.isForOthers()) {
            return command(request, Attendee.account(users.idOf(caller.id()), caller.id()), Source.SELF, null);
        }
        rights.require(Right.ATTENDEES);
        return command(request, attendee(request, caller), Source.ORGANISER, users.idOf(caller.id()));
    }

    private Attendee attendee(RegisterRequest request, Caller.Person caller) {
        RegisterRequest.Guest guest = request.guest();
        if (guest != null) {
            return Attendee.guest(guest.name().strip(), guest.email().strip().toLowerCase(Locale.ROOT));
        }
        UUID user = request.userId();
        if (user == null) {
            return Attendee.account(users.idOf(caller.id()), caller.id());
        }
        known.require("userId", user);
        return Attendee.account(users.idOf(user), user);
    }

    private static Command.Register command(
            RegisterRequest request, Attendee attendee, Source source, @Nullable Long actor) {
        return new Command.Register(
                attendee,
                request.ticketTypeId(),
                request.wantedSeats(),
                request.language(),
                source,
                actor,
                Boolean.TRUE.equals(request.complimentary()),
                !Boolean.FALSE.equals(request.notified()));
    }
}
