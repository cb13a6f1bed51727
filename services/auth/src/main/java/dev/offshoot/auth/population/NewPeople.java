package dev.offshoot.auth.population;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People nobody has loaded before, thousands at once: every row is made here and copied in the state it shall have. */
@Singleton
class NewPeople {

    private final Users users;
    private final Addresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    NewPeople(
            Users users,
            Addresses addresses,
            Passwords passwords,
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

    void load(List<ScenarioPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        Iterator<Long> keys = users.takeKeys(people.size()).iterator();
        Map<Long, ScenarioPerson> keyed =
                people.stream().collect(Collectors.toMap(_ -> keys.next(), Function.identity()));
        copyAccounts(keyed);
        passwords.copyAll(passwords(keyed));
        roles.grantAll(grants(keyed), ScenarioPerson.LOADED_BY);
    }

    private void copyAccounts(Map<Long, ScenarioPerson> people) {
        Instant now = clock.instant();
        int number = people.values().stream()
                .mapToInt(person -> person.emails().size())
                .sum();
        Iterator<Long> keys = addresses.takeKeys(number).iterator();
        List<User> accounts = new ArrayList<>(people.size());
        List<EmailAddress> owned = new ArrayList<>(number);
        people.forEach((userId, person) -> {
            List<EmailAddress> own = person.emails().stream()
                    .map(email -> email.of(person, userId, keys.next(), uuids.next(), now))
                    .toList();
            owned.addAll(own);
            accounts.add(person.settle(
                    person.invited(now).identified(userId), own.getFirst().key(), now));
        });
        users.copyAll(accounts);
        addresses.copyAll(owned);
    }

    /** Each distinct text is hashed once, which makes those who share it share the salt as well. */
    private List<Password> passwords(Map<Long, ScenarioPerson> people) {
        Instant now = clock.instant();
        Map<String, PepperedHash> hashes = new HashMap<>();
        List<Password> set = new ArrayList<>();
        people.forEach((userId, person) -> person.password()
                .ifPresentOrElse(
                        text -> {
                            PepperedHash hash = hashes.computeIfAbsent(text, passwords::hash);
                            set.add(new Password(userId, hash.hash(), hash.keyId(), now, true));
                        },
                        () -> person.passwordHash()
                                .ifPresent(hash -> set.add(new Password(userId, hash, null, Instant.EPOCH, false)))));
        return set;
    }

    private Map<Long, List<Role>> grants(Map<Long, ScenarioPerson> people) {
        List<String> names = people.values().stream()
                .flatMap(person -> person.roles().stream())
                .distinct()
                .toList();
        Map<String, Role> byName =
                roles.named(names).stream().collect(Collectors.toMap(Role::name, Function.identity()));
        Map<Long, List<Role>> grants = new HashMap<>();
        people.forEach((userId, person) -> {
            if (!person.roles().isEmpty()) {
                grants.put(
                        userId,
                        person.roles().stream().distinct().map(byName::get).toList());
            }
        });
        return grants;
    }
}
