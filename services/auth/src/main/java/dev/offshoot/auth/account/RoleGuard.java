package dev.offshoot.auth.account;

import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.RoleProblem;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Protected roles are granted, taken away and helped by administrators only. */
@Singleton
class RoleGuard {

    private final Roles roles;

    RoleGuard(Roles roles) {
        this.roles = roles;
    }

    void requireGrant(Caller caller, Collection<Role> changed) {
        if (!caller.hasRole(Role.ADMIN) && changed.stream().anyMatch(Role::guarded)) {
            throw RoleProblem.PROTECTED_ROLE.because("Only an administrator grants or withdraws a protected role");
        }
    }

    /** Whoever resets an administrator's password could become one. */
    void requireHelp(Caller caller, User user) {
        if (!caller.hasRole(Role.ADMIN) && roles.of(user.key()).stream().anyMatch(Role::guarded)) {
            throw RoleProblem.PROTECTED_ROLE.because("Only an administrator helps the holder of a protected role");
        }
    }
}
