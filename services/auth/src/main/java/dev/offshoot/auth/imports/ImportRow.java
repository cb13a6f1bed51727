package dev.offshoot.auth.imports;

import dev.offshoot.auth.profile.Locales;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes over one person, matched by UUID only. Sent twice, nothing changes. */
@Singleton
class ImportRow {

    static final String BY_IMPORT = "import";

    private final RowRules rules;
    private final Users users;
    private final Roles roles;
    private final Locales locales;
    private final CreateImported creation;
    private final UpdateImported update;

    ImportRow(
            RowRules rules, Users users, Roles roles, Locales locales, CreateImported creation, UpdateImported update) {
        this.rules = rules;
        this.users = users;
        this.roles = roles;
        this.locales = locales;
        this.creation = creation;
        this.update = update;
    }

    @Transactional
    ImportResult apply(ImportedUser row, String by) {
        List<FieldError> errors = rules.check(row);
        if (!errors.isEmpty()) {
            return ImportResult.refused(row.id(), errors);
        }
        if (row.status() == UserStatus.DEACTIVATED) {
            roles.lockAdministrators();
        }
        return ImportResult.of(row.id(), store(row, by));
    }

    private ImportOutcome store(ImportedUser row, String by) {
        Profile profile = profile(row);
        Optional<User> known = users.lockKnown(row.id());
        if (known.isEmpty()) {
            creation.create(row, profile, by);
            return ImportOutcome.CREATED;
        }
        return update.update(known.get(), row, profile, by) ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    private Profile profile(ImportedUser row) {
        return new Profile(
                row.displayName().strip(),
                row.fullName(),
                locales.resolve(row.locale()),
                TimeZones.require(row.timeZone()),
                null);
    }
}
