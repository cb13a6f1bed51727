package dev.offshoot.auth.role;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who holds which role. Changes join the caller's transaction, which holds the person's row. */
@Singleton
public class Roles {

    private static final int MOST_ROLES = 20;
    private static final int MOST_PERMISSIONS = 40;

    private final RoleRepository roles;
    private final GrantRows rows;
    private final InstantSource clock;

    Roles(RoleRepository roles, GrantRows rows, InstantSource clock) {
        this.roles = roles;
        this.rows = rows;
        this.clock = clock;
    }

    public Access access(long userId) {
        return roles.access(userId);
    }

    public List<Role> of(long userId) {
        return roles.ofUser(userId);
    }

    /** @throws dev.offshoot.web.ProblemException 400 unknown-role naming every one that does not exist */
    public List<Role> named(Collection<String> names) {
        List<Role> found = names.isEmpty() ? List.of() : roles.named(Set.copyOf(names));
        Set<String> known = found.stream().map(Role::name).collect(Collectors.toSet());
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw RoleProblem.UNKNOWN_ROLE.because("No role " + String.join(", ", unknown));
        }
        return found;
    }

    /** Replaces what the person holds; tells whether anything changed. */
    public boolean replace(long userId, List<Role> wanted, String by) {
        List<Role> held = of(userId);
        if (names(held).equals(names(wanted))) {
            return false;
        }
        held.stream().filter(role -> !wanted.contains(role)).forEach(role -> withdraw(userId, role));
        grant(userId, wanted.stream().filter(role -> !held.contains(role)).toList(), by);
        return true;
    }

    public void grant(long userId, List<Role> granted, String by) {
        granted.forEach(role -> roles.grant(userId, role.key(), by, clock.instant()));
        requireFitting(userId);
    }

    /** For people who hold none yet; whoever holds the same as another is not looked at again. */
    public void grantAll(Map<Long, List<Role>> grants, String by) {
        rows.copy(grants, by, clock.instant());
        Map<List<Role>, Long> different = new HashMap<>();
        grants.forEach((userId, held) -> different.putIfAbsent(held, userId));
        different.values().forEach(this::requireFitting);
    }

    private void requireFitting(long userId) {
        Access access = access(userId);
        if (access.roleNames().size() > MOST_ROLES || access.permissionNames().size() > MOST_PERMISSIONS) {
            throw RoleProblem.TOO_MANY.because(
                    "At most " + MOST_ROLES + " roles and " + MOST_PERMISSIONS + " permissions fit into a token");
        }
    }

    public void withdrawAll(long userId) {
        roles.withdrawAll(userId);
    }

    /** Call before an administrator is taken away; others who do the same wait until this transaction ends. */
    public void lockAdministrators() {
        roles.lockAdmin();
    }

    /** After the change, in the same transaction as {@link #lockAdministrators}. */
    public void requireAdministrator() {
        if (!hasAdministrator()) {
            throw RoleProblem.LAST_ADMINISTRATOR.because("At least one active administrator must remain");
        }
    }

    public boolean hasAdministrator() {
        return roles.countActiveAdministrators() > 0;
    }

    public List<UUID> activeAdministrators() {
        return roles.activeAdministrators();
    }

    private void withdraw(long userId, Role role) {
        roles.withdraw(userId, role.key());
    }

    private static Set<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
