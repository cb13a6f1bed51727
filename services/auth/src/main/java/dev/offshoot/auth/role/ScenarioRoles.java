package dev.offshoot.auth.role;

import jakarta.inject.Singleton;
import java.util.List;

/** Brings a role to what a scenario says. */
@Singleton
public class ScenarioRoles {

    private final RoleRepository roles;

    ScenarioRoles(RoleRepository roles) {
        this.roles = roles;
    }

    public void put(String name, String description, List<String> permissions) {
        Role role = roles.findByName(name).orElseGet(() -> roles.save(Role.custom(name, description)));
        roles.describe(role.key(), description);
        roles.clearPermissions(role.key());
        permissions.forEach(permission -> roles.addPermission(role.key(), permission));
    }
}
