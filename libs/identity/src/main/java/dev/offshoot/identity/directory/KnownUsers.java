package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks UUIDs of people that a caller typed: 400 {@code unknown-user} when nobody has one, 503 when auth is silent. */
@Singleton
public class KnownUsers {

    private final UserDirectory directory;

    KnownUsers(UserDirectory directory) {
        this.directory = directory;
    }

    public void require(String field, UUID user) {
        requireAll(List.of(new Typed(field, user)));
    }

    /** The fields of a list are named {@code field[0]}, {@code field[1]} … */
    public void require(String field, List<UUID> users) {
        List<Typed> typed = new ArrayList<>(users.size());
        for (UUID user : users) {
            typed.add(new Typed(field + "[" + typed.size() + "]", user));
        }
        requireAll(typed);
    }

    private void requireAll(List<Typed> typed) {
        Map<UUID, DirectoryUser> known =
                directory.find(typed.stream().map(Typed::user).toList());
        List<FieldError> errors = typed.stream()
                .filter(one -> isUnknown(known.get(one.user())))
                .map(one -> new FieldError(one.field(), "unknown-user", "Nobody has this id"))
                .toList();
        if (!errors.isEmpty()) {
            throw IdentityProblem.UNKNOWN_USER
                    .because("The request names somebody who does not exist")
                    .withErrors(errors);
        }
    }

    private static boolean isUnknown(@Nullable DirectoryUser user) {
        return user == null || user.erased();
    }

    private record Typed(String field, UUID user) {}
}
