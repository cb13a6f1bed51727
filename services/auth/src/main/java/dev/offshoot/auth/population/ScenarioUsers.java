package dev.offshoot.auth.population;

import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Loads people: new ones by COPY, those an earlier run has loaded one by one. */
@Singleton
class ScenarioUsers {

    private final Users users;
    private final NewPeople added;
    private final ChangedPeople changed;

    ScenarioUsers(Users users, NewPeople added, ChangedPeople changed) {
        this.users = users;
        this.added = added;
        this.changed = changed;
    }

    void load(List<ScenarioRow> rows) {
        Map<UUID, ScenarioPerson> people = new LinkedHashMap<>();
        rows.stream().map(ScenarioPerson::of).forEach(person -> people.put(person.uuid(), person));
        Map<User, ScenarioPerson> known = new LinkedHashMap<>();
        users.findAll(people.keySet())
                .forEach(user -> known.put(user, Objects.requireNonNull(people.remove(user.uuid()))));
        changed.load(known);
        added.load(List.copyOf(people.values()));
    }
}
