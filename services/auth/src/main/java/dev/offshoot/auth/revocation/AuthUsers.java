package dev.offshoot.auth.revocation;

import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.identity.LocalUsers;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** auth's people are its local users: a token for an unknown UUID makes no row, and nobody inactive gets in. */
@Singleton
class AuthUsers implements LocalUsers {

    private final Users users;

    AuthUsers(Users users) {
        this.users = users;
    }

    @Override
    public long idOf(UUID user) {
        return users.find(user).key();
    }

    @Override
    public Map<UUID, Long> idsOf(Collection<UUID> uuids) {
        return users.findAll(Set.copyOf(uuids)).stream().collect(Collectors.toMap(User::uuid, User::key));
    }

    @Override
    public boolean isActive(UUID user) {
        return users.known(user)
                .filter(known -> known.status() == UserStatus.ACTIVE)
                .isPresent();
    }
}
