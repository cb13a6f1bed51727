package dev.offshoot.auth.imports;

import dev.offshoot.auth.account.Deactivation;
import dev.offshoot.auth.account.Reactivation;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import java.util.List;

/** Somebody an earlier import has brought. The caller holds the person's row. */
@Singleton
class UpdateImported {

    private final Users users;
    private final ImportedAddresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final Deactivation deactivation;
    private final Reactivation reactivation;

    UpdateImported(
            Users users,
            ImportedAddresses addresses,
            Passwords passwords,
            Roles roles,
            Deactivation deactivation,
            Reactivation reactivation) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.deactivation = deactivation;
        this.reactivation = reactivation;
    }

    /**
     * Links are locked before addresses and sessions after them, as everywhere.
     *
     * @return whether anything changed
     */
    boolean update(User user, ImportedUser row, Profile profile, String by) {
        if (isToLeave(user, row)) {
            deactivation.withdrawLinks(user);
        }
        boolean changed = addresses.merge(user, row);
        changed |= takeOverPassword(user, row);
        changed |= describe(user, profile);
        changed |= changeStatus(users.find(user.uuid()), row, by);
        return changed;
    }

    private boolean takeOverPassword(User user, ImportedUser row) {
        return row.hashToTake()
                .filter(hash -> passwords.takeOver(user.key(), hash, row.passwordMoment()))
                .isPresent();
    }

    private boolean describe(User user, Profile wanted) {
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
        if (isToLeave(user, row)) {
            deactivate(user, by);
        } else {
            reactivation.reactivate(user, ImportRow.BY_IMPORT);
        }
        return true;
    }

    private static boolean isToLeave(User user, ImportedUser row) {
        return user.status() != row.status() && row.status() == UserStatus.DEACTIVATED;
    }

    private void deactivate(User user, String by) {
        boolean administers = roles.of(user.key()).stream().anyMatch(Role::isAdmin);
        deactivation.deactivate(user, ImportRow.BY_IMPORT, by);
        if (administers) {
            roles.requireAdministrator();
        }
    }
}
