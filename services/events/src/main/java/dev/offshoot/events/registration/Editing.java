package dev.offshoot.events.registration;

import static dev.offshoot.events.allocation.RegistrationProblem.ALREADY_REGISTERED;
import static dev.offshoot.events.allocation.RegistrationProblem.WRONG_STATE;

import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Corrections of what people typed; nothing here touches seats. */
@Singleton
class Editing {

    private final EditRepository rows;
    private final StoredRegistrations registrations;
    private final Recalls recalls;

    Editing(EditRepository rows, StoredRegistrations registrations, Recalls recalls) {
        this.rows = rows;
        this.registrations = registrations;
        this.recalls = recalls;
    }

    /** @throws dev.offshoot.web.ProblemException 409 when the address has a registration of its own */
    @Transactional
    Registration edit(Claim claim, EditRequest change, IfMatch seen) {
        Registration row = claim.registration();
        seen.require(row.version());
        if (change.locale() != null && !claim.owner()) {
            throw AccessProblem.RIGHT_REQUIRED.because("The language is its owner's to choose");
        }
        if (change.isAboutGuest()) {
            requireGuest(claim);
        }
        String email =
                change.guestEmail() == null ? null : change.guestEmail().strip().toLowerCase(Locale.ROOT);
        boolean moves = email != null && !email.equalsIgnoreCase(row.attendee().guestEmail());
        if (moves && email != null && rows.isTaken(row.eventId(), email, row.storedId())) {
            throw ALREADY_REGISTERED.because("This address has a registration for the event already");
        }
        if (rows.edit(row.storedId(), row.version(), change.locale(), change.guestName(), email, moves ? 1 : 0) == 0) {
            throw WebProblem.STALE.because("Somebody else changed this at the same time");
        }
        Registration edited = registrations.find(row.uuid()).orElseThrow();
        if (moves) {
            recalls.tell(edited, claim.event());
        }
        return edited;
    }

    private static void requireGuest(Claim claim) {
        if (!claim.organiser()) {
            throw AccessProblem.RIGHT_REQUIRED.because("Name and address are changed by organisers");
        }
        if (!claim.registration().attendee().isGuest()
                || !claim.registration().status().isLive()) {
            throw WRONG_STATE.because("Only the live registration of a guest has a name and an address");
        }
    }
}
