package dev.offshoot.auth.imports;

import dev.offshoot.auth.account.Deactivation;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.profile.Locales;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Takes over one person, matched by UUID only. Sent twice, nothing changes. */
@Singleton
class ImportRow {

    private static final String BY_IMPORT = "import";

    private final RowRules rules;
    private final Users users;
    private final ImportedAddresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final Locales locales;
    private final Deactivation deactivation;
    private final Outbox outbox;
    private final InstantSource clock;

    ImportRow(
            RowRules rules,
            Users users,
            ImportedAddresses addresses,
            Passwords passwords,
            Roles roles,
            Locales locales,
            Deactivation deactivation,
            Outbox outbox,
            InstantSource clock) {
        this.rules = rules;
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.locales = locales;
        this.deactivation = deactivation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ImportResult apply(ImportedUser row, String by) {
        List<FieldError> errors = rules.check(row);
        if (!errors.isEmpty()) {
            return ImportResult.refused(row.id(), errors);
        }
        return users.lockKnown(row.id())
                .map(user -> ImportResult.of(row.id(), update(user, row, by)))
                .orElseGet(() -> create(row, by));
    }

    private ImportResult create(ImportedUser row, String by) {
        Instant now = clock.instant();
        User user = users.save(User.invited(row.id(), profile(row), Origin.IMPORT, null, now));
        long primary = addresses.add(user, row);
        User active = users.update(user.activate(profile(row), primary, now));
        User imported =
                row.status() == UserStatus.DEACTIVATED ? users.update(active.deactivate(BY_IMPORT, now)) : active;
        users.setHistory(user.key(), row.joinedAt(), row.lastSignInAt());
        roles.grant(user.key(), roles.named(row.rolesOrNone()), by);
        takeOverPassword(user, row);
        outbox.append(imported.registered(row.joinedAt()));
        return ImportResult.of(row.id(), ImportOutcome.CREATED);
    }

    private ImportOutcome update(User user, ImportedUser row, String by) {
        boolean changed = addresses.merge(user, row);
        changed |= takeOverPassword(user, row);
        changed |= describe(user, row);
        changed |= changeStatus(users.find(user.uuid()), row, by);
        return changed ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    private boolean describe(User user, ImportedUser row) {
        Profile wanted = profile(row);
        Profile present = user.profile();
        Profile merged = new Profile(
                wanted.displayName(), wanted.fullName(), wanted.locale(), wanted.timeZone(), present.pictureId());
        if (merged.equals(present)) {
            return false;
        }
        users.update(user.describe(merged), List.of("displayName", "fullName", "locale", "timeZone"));
        return true;
    }

    private boolean changeStatus(User user, ImportedUser row, String by) {
        if (user.status() == row.status()) {
            return false;
        }
        if (row.status() == UserStatus.DEACTIVATED) {
            deactivation.deactivate(user, BY_IMPORT, by);
            return true;
        }
        Instant now = clock.instant();
        User active = users.update(user.reactivate(now));
        outbox.append(new UserReactivated(user.uuid(), BY_IMPORT, now, active.accessVersion()));
        return true;
    }

    private boolean takeOverPassword(User user, ImportedUser row) {
        String hash = row.passwordHash();
        return hash != null && row.hasPassword() && passwords.takeOver(user.key(), hash, row.passwordMoment());
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
