package dev.offshoot.events.team;

import dev.offshoot.events.event.ContentCheck;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.directory.KnownUsers;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What annotations cannot say of a member. Asks auth for accounts, so it stands before the transaction. */
@Singleton
public class MemberCheck {

    private final KnownUsers known;

    MemberCheck(KnownUsers known) {
        this.known = known;
    }

    void require(NewMember member) {
        refuse(faults("", member));
        UUID person = member.userId();
        if (person != null) {
            known.require("userId", person);
        }
    }

    void require(MemberChange change) {
        refuse(guestFault("", change.guest()));
    }

    void requireSuiting(MemberChange change, TeamMember member) {
        List<FieldError> faults = new ArrayList<>();
        if (member.isGuest()) {
            rightsOfGuest("", change.rights(), faults);
        } else if (change.guest() != null) {
            faults.add(new FieldError("guest", "not-allowed", "This member has an account"));
        }
        refuse(faults);
    }

    /** @param field such as team: errors are named {@code team[0].userId} */
    public List<FieldError> faults(String field, List<NewMember> members) {
        return IntStream.range(0, members.size())
                .mapToObj(index -> faults(field + "[" + index + "].", members.get(index)))
                .flatMap(List::stream)
                .toList();
    }

    /** 400 when somebody named here does not exist, 503 when auth is silent. */
    public void requireKnown(String field, List<NewMember> members) {
        List<UUID> people =
                members.stream().map(NewMember::userId).filter(Objects::nonNull).toList();
        if (!people.isEmpty()) {
            known.require(field, people);
        }
    }

    private static List<FieldError> faults(String prefix, NewMember member) {
        List<FieldError> faults = new ArrayList<>(guestFault(prefix, member.guest()));
        if ((member.userId() == null) == (member.guest() == null)) {
            faults.add(new FieldError(prefix + "userId", "required", "Either userId or guest must be given"));
        }
        if (member.guest() != null) {
            rightsOfGuest(prefix, member.rights(), faults);
        }
        return faults;
    }

    private static void rightsOfGuest(String prefix, @Nullable Collection<Right> rights, List<FieldError> faults) {
        if (rights != null && !rights.isEmpty()) {
            faults.add(new FieldError(prefix + "rights", "not-allowed", "Rights need an account"));
        }
    }

    private static List<FieldError> guestFault(String prefix, @Nullable GuestContent guest) {
        FieldError fault = guest == null ? null : ContentCheck.addressFault(prefix + "guest.url", guest.url());
        return fault == null ? List.of() : List.of(fault);
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The request has invalid fields")
                    .withErrors(faults);
        }
    }
}
