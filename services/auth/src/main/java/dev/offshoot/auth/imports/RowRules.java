package dev.offshoot.auth.imports;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.password.PasswordHasher;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a row cannot be taken over: every reason at once. */
@Singleton
class RowRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FULL_NAME = 200;
    private static final int MOST_EMAILS = 10;

    private final Users users;
    private final Addresses addresses;
    private final Roles roles;

    RowRules(Users users, Addresses addresses, Roles roles) {
        this.users = users;
        this.addresses = addresses;
        this.roles = roles;
    }

    List<FieldError> check(ImportedUser row) {
        List<FieldError> errors = new ArrayList<>();
        checkPerson(row, errors);
        checkEmails(row, errors);
        checkRoles(row, errors);
        return errors;
    }

    private void checkPerson(ImportedUser row, List<FieldError> errors) {
        Optional<User> known = users.known(row.id());
        if (known.filter(user -> user.status() == UserStatus.ERASED).isPresent()) {
            errors.add(new FieldError("id", "erased", "This person was erased"));
        }
        if (known.filter(user -> user.status() == UserStatus.INVITED).isPresent()) {
            errors.add(new FieldError("id", "invited", "This person is invited and has not answered"));
        }
        if (row.displayName().isBlank() || row.displayName().length() > LONGEST_NAME) {
            errors.add(new FieldError("displayName", "size", "A name has 1 to 100 characters"));
        }
        if (row.fullName() != null && row.fullName().length() > LONGEST_FULL_NAME) {
            errors.add(new FieldError("fullName", "size", "A full name has at most 200 characters"));
        }
        if (row.timeZone() != null && !TimeZones.isKnown(row.timeZone())) {
            errors.add(new FieldError("timeZone", "unknown-time-zone", "This is no IANA time zone"));
        }
        if (row.status() != UserStatus.ACTIVE && row.status() != UserStatus.DEACTIVATED) {
            errors.add(new FieldError("status", "not-importable", "Only active and deactivated people are imported"));
        }
        if (row.passwordHash() != null && !PasswordHasher.isImportable(row.passwordHash())) {
            errors.add(new FieldError("passwordHash", "unknown-format", "The hash has no known format"));
        }
    }

    private void checkEmails(ImportedUser row, List<FieldError> errors) {
        if (row.emails().isEmpty() || row.emails().size() > MOST_EMAILS) {
            errors.add(new FieldError("emails", "size", "A person has 1 to 10 addresses"));
        }
        if (row.emails().stream().filter(ImportedEmail::isPrimary).count() != 1) {
            errors.add(new FieldError("emails", "primary", "Exactly one address is primary"));
        }
        for (int i = 0; i < row.emails().size(); i++) {
            refusal(row, row.emails().get(i), "emails[" + i + "]").ifPresent(errors::add);
        }
    }

    private Optional<FieldError> refusal(ImportedUser row, ImportedEmail email, String field) {
        Optional<AddressKey> key = AddressKey.of(email.address());
        if (key.isEmpty()) {
            return Optional.of(new FieldError(field + ".address", "invalid-address", "This is no e-mail address"));
        }
        if (email.isPrimary() && email.verifiedAt() == null) {
            return Optional.of(new FieldError(field + ".verifiedAt", "required", "A primary address is verified"));
        }
        return addresses
                .claimed(key.get())
                .filter(claimed -> !isOf(row, claimed))
                .map(claimed -> new FieldError(
                        field + ".address", "address-taken", "Another account has claimed this address"));
    }

    private boolean isOf(ImportedUser row, EmailAddress claimed) {
        return users.byKey(claimed.userId()).uuid().equals(row.id());
    }

    private void checkRoles(ImportedUser row, List<FieldError> errors) {
        try {
            if (roles.named(row.rolesOrNone()).stream().anyMatch(Role::guarded)) {
                errors.add(new FieldError("roles", "protected-role", "Protected roles are not imported"));
            }
        } catch (ProblemException e) {
            errors.add(new FieldError("roles", "unknown-role", e.detail()));
        }
    }
}
