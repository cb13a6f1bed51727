package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The guests of the demo scenario, some of them at a time: a thousand accounts that share a password, made by the populator
 * at the first {@code up}. Another part of them comes to each play, so that nobody gets more mails in an hour than one
 * address may get.
 *
 * @param admin may see accounts
 */
record Crowd(FrontDoor front, Guest admin, String password) {

    private static final int PAGES = 10;

    /** Signs that many in, each from an address of their own. */
    List<Guest> gather(int people) {
        List<Guest> gathered = new ArrayList<>();
        String cursor = cursorOf(ThreadLocalRandom.current().nextInt(PAGES));
        for (int page = 0; page <= PAGES && gathered.size() < people; page++) {
            Answer list = page(cursor);
            for (Map<?, ?> account : list.objects("items")) {
                if (gathered.size() < people) {
                    signIn(account, gathered.size()).ifPresent(gathered::add);
                }
            }
            cursor = next(list);
        }
        if (gathered.size() < people) {
            throw new LauncherFailure("the demo scenario has " + gathered.size() + " guests who can sign in; " + people
                    + " are needed. ./offshoot populate demo brings them.");
        }
        return gathered;
    }

    private String cursorOf(int page) {
        String cursor = "";
        for (int i = 0; i < page; i++) {
            cursor = next(page(cursor));
        }
        return cursor;
    }

    private Answer page(String cursor) {
        return front.get("/api/auth/users?status=active&sort=displayName&limit=100" + cursor, admin.token())
                .expect(200);
    }

    /** The last page is followed by the first. */
    private static String next(Answer page) {
        return page.has("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
    }

    /** Empty for those who have a password of their own, or a role: they are no guests. */
    private Optional<Guest> signIn(Map<?, ?> account, int number) {
        if (!(account.get("roles") instanceof List<?> roles) || !roles.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> email = primary(account);
        FrontDoor own = front.as("10.%d.%d.%d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(256),
                        ThreadLocalRandom.current().nextInt(256),
                        number));
        return email.flatMap(address -> {
            Answer session = Guest.signIn(own, address, password);
            return session.status() == 401 ? Optional.empty() : Optional.of(Guest.of(own, address, session));
        });
    }

    private static Optional<String> primary(Map<?, ?> account) {
        return account.get("emails") instanceof List<?> emails
                ? emails.stream()
                        .map(email -> email instanceof Map<?, ?> map ? map.get("address") : null)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                : Optional.empty();
    }
}
