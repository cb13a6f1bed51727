package dev.offshoot.auth.population;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.Claim;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads people in batches: accounts, then addresses, then what hangs on both. */
@Singleton
class ScenarioUsers {

    private static final String BY_SCENARIO = "service:auth";

    private final Users users;
    private final Addresses addresses;
    private final ScenarioPasswords passwords;
    private final Roles roles;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    ScenarioUsers(
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

    void load(List<ScenarioRow> rows) {
        List<ScenarioPerson> people = rows.stream().map(ScenarioPerson::of).toList();
        Map<UUID, User> known =
                byUuid(users.findAll(people.stream().map(ScenarioPerson::uuid).toList()));
        Map<UUID, User> stored = byUuid(users.saveAll(people.stream()
                .filter(person -> !known.containsKey(person.uuid()))
                .map(this::invited)
                .toList()));
        stored.putAll(known);

        Map<String, EmailAddress> addressed = addAddresses(people, stored);
        users.updateAll(people.stream()
                .map(person -> settled(person, found(stored, person), addressed))
                .toList());
        passwords.choose(people, stored);
        people.forEach(person -> grant(person, found(stored, person)));
    }

    private User invited(ScenarioPerson person) {
        Instant at = person.registeredAt().orElseGet(clock::instant);
        return User.invited(person.uuid(), person.profile(), Origin.SELF, null, at);
    }

    private Map<String, EmailAddress> addAddresses(List<ScenarioPerson> people, Map<UUID, User> stored) {
        Map<String, EmailAddress> present = addresses
                .ofAll(stored.values().stream().map(User::key).toList())
                .stream()
                .collect(Collectors.toMap(ScenarioUsers::slot, Function.identity()));
        List<EmailAddress> missing = people.stream()
                .flatMap(person -> person.emails().stream()
                        .map(email ->
                                address(person, email, found(stored, person).key())))
                .filter(address -> !present.containsKey(slot(address)))
                .toList();
        addresses.saveAll(missing).forEach(address -> present.put(slot(address), address));
        return present;
    }

    private EmailAddress address(ScenarioPerson person, ScenarioEmail email, long userId) {
        Instant now = clock.instant();
        Claim claim = person.status() == UserStatus.INVITED
                ? Claim.INVITED
                : email.verified() ? Claim.VERIFIED : Claim.UNVERIFIED;
        return new EmailAddress(
                null,
                uuids.next(),
                userId,
                email.address(),
                AddressKey.require(email.address()).value(),
                claim,
                email.label(),
                claim == Claim.VERIFIED ? now : null,
                null,
                now);
    }

    /** The account in the state the scenario gives it. */
    private User settled(ScenarioPerson person, User user, Map<String, EmailAddress> addressed) {
        if (user.status() != UserStatus.INVITED || person.status() == UserStatus.INVITED) {
            return user.describe(person.profile());
        }
        Instant at = person.registeredAt().orElseGet(clock::instant);
        String first = AddressKey.require(person.emails().getFirst().address()).value();
        long primary =
                Objects.requireNonNull(addressed.get(slot(user.key(), first))).key();
        User active = user.activate(person.profile(), primary, at);
        return person.status() == UserStatus.DEACTIVATED ? active.deactivate("admin", clock.instant()) : active;
    }

    private void grant(ScenarioPerson person, User user) {
        if (!person.roles().isEmpty()) {
            roles.replace(user.key(), roles.named(person.roles()), BY_SCENARIO);
        }
    }

    private static User found(Map<UUID, User> stored, ScenarioPerson person) {
        return Objects.requireNonNull(stored.get(person.uuid()));
    }

    private static Map<UUID, User> byUuid(List<User> users) {
        return users.stream().collect(Collectors.toMap(User::uuid, Function.identity()));
    }

    private static String slot(EmailAddress address) {
        return slot(address.userId(), address.addressKey());
    }

    private static String slot(long userId, String addressKey) {
        return userId + " " + addressKey;
    }
}
