package dev.offshoot.auth.profile;

import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what others may know of a person. */
@Singleton
public class ProfileChange {

    private final Users users;
    private final Locales locales;

    ProfileChange(Users users, Locales locales) {
        this.users = users;
        this.locales = locales;
    }

    @Transactional
    public User apply(UUID id, IfMatch seen, ChangeProfile change) {
        User user = users.lock(id);
        seen.require(user.version());
        Profile wanted = merge(user.profile(), change);
        List<String> changed = difference(user.profile(), wanted);
        return changed.isEmpty() ? user : users.update(user.describe(wanted), changed);
    }

    private Profile merge(Profile present, ChangeProfile change) {
        String displayName = change.displayName();
        return new Profile(
                displayName == null ? present.displayName() : displayName.strip(),
                change.fullName() == null ? present.fullName() : change.fullName(),
                change.locale() == null ? present.locale() : locales.resolve(change.locale()),
                change.timeZone() == null ? present.timeZone() : TimeZones.require(change.timeZone()),
                change.pictureId() == null ? present.pictureId() : change.pictureId());
    }

    private static List<String> difference(Profile before, Profile after) {
        List<String> changed = new ArrayList<>();
        note(changed, "displayName", before.displayName(), after.displayName());
        note(changed, "fullName", before.fullName(), after.fullName());
        note(changed, "locale", before.locale(), after.locale());
        note(changed, "timeZone", before.timeZone(), after.timeZone());
        note(changed, "picture", before.pictureId(), after.pictureId());
        return changed;
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
