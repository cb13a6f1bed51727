package dev.offshoot.auth.population;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings somebody an earlier run has loaded to what the file says now. */
@Singleton
class ChangedPeople {

    private final Users users;
    private final Addresses addresses;
    private final ScenarioPasswords passwords;
    private final Roles roles;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    ChangedPeople(
            Users users,
            Addresses addresses,
            ScenarioPasswords passwords,
            Roles roles,
            UuidGenerator uuids,
            InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.uuids = uuids;
        this.clock = clock;
    }

    void load(Map<User, ScenarioPerson> people) {
        people.forEach(this::load);
        passwords.set(people.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue)));
    }

    private void load(User user, ScenarioPerson person) {
        Map<String, EmailAddress> owned = addAddresses(person, user.key());
        users.update(settle(person, user, owned));
        if (!person.roles().isEmpty()) {
            roles.replace(user.key(), roles.named(person.roles()), ScenarioPerson.LOADED_BY);
        }
    }

    private Map<String, EmailAddress> addAddresses(ScenarioPerson person, long userId) {
        Map<String, EmailAddress> owned = byKey(addresses.of(userId));
        Instant now = clock.instant();
        List<ScenarioEmail> missing = person.emails().stream()
                .filter(email -> !owned.containsKey(email.key()))
                .toList();
        List<Long> keys = addresses.takeKeys(missing.size());
        addresses.copyAll(missing.stream()
                .map(email -> email.of(person, userId, keys.get(missing.indexOf(email)), uuids.next(), now))
                .toList());
        return byKey(addresses.of(userId));
    }

    private User settle(ScenarioPerson person, User user, Map<String, EmailAddress> owned) {
        if (user.status() != UserStatus.INVITED || person.status() == UserStatus.INVITED) {
            return user.describe(person.profile());
        }
        EmailAddress first =
                Objects.requireNonNull(owned.get(person.emails().getFirst().key()));
        return person.settle(user, first.key(), clock.instant());
    }

    private static Map<String, EmailAddress> byKey(List<EmailAddress> addresses) {
        return addresses.stream().collect(Collectors.toMap(EmailAddress::addressKey, Function.identity()));
    }
}
