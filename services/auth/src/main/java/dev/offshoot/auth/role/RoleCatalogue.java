package dev.offshoot.auth.role;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles there are. */
@Singleton
class RoleCatalogue {

    private final RoleRepository roles;
    private final SecurityEvents audit;

    RoleCatalogue(RoleRepository roles, SecurityEvents audit) {
        this.roles = roles;
        this.audit = audit;
    }

    List<RoleResponse> list() {
        Map<Long, List<String>> permissions = roles.grants().stream()
                .collect(Collectors.groupingBy(
                        Grant::roleId, Collectors.mapping(Grant::permission, Collectors.toList())));
        return roles.list().stream()
                .map(role -> RoleResponse.of(role, permissions.getOrDefault(role.key(), List.of())))
                .toList();
    }

    @Transactional
    RoleResponse create(CreateRole request, String by) {
        if (roles.findByName(request.name()).isPresent()) {
            throw RoleProblem.ROLE_EXISTS.because("There is a role " + request.name());
        }
        Role role = roles.save(Role.custom(request.name(), request.description()));
        List<String> permissions =
                request.permissions().stream().distinct().sorted().toList();
        permissions.forEach(permission -> roles.addPermission(role.key(), permission));
        audit.record(SecurityEvent.by(by, SecurityEventType.ROLE_CREATED, null).with("role", role.name()));
        return RoleResponse.of(role, permissions);
    }
}
