package dev.offshoot.auth.account;

import dev.offshoot.auth.user.User;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Pages of people for administrators. */
@Singleton
class AccountList {

    private final AccountRepository accounts;
    private final Accounts view;

    AccountList(AccountRepository accounts, Accounts view) {
        this.accounts = accounts;
        this.view = view;
    }

    CursorPage<AccountResponse> page(AccountFilter filter, PageRequest page) {
        String list = "users:" + filter.order();
        Optional<Cursor> after = page.after(list);
        List<User> rows = read(filter, after, page.rows());
        return page.page(rows, view::describe, user -> Cursor.at(list, sortKey(filter, user), user.key()));
    }

    private List<User> read(AccountFilter filter, Optional<Cursor> after, int rows) {
        long id = after.map(cursor -> cursor.number(1)).orElse(0L);
        String status = filter.statusName();
        String prefix = filter.prefix();
        if (filter.order().equals("displayName")) {
            String name = after.map(cursor -> cursor.text(0)).orElse(null);
            return accounts.byName(status, filter.role(), prefix, name, id, rows);
        }
        Instant at = after.map(cursor -> cursor.instant(0)).orElse(null);
        return filter.order().startsWith("-")
                ? accounts.newestFirst(status, filter.role(), prefix, at, id, rows)
                : accounts.oldestFirst(status, filter.role(), prefix, at, id, rows);
    }

    private static Object sortKey(AccountFilter filter, User user) {
        return filter.order().equals("displayName")
                ? Objects.requireNonNullElse(user.profile().displayName(), "").toLowerCase(Locale.ROOT)
                : Objects.requireNonNullElse(
                        user.history().registeredAt(), user.history().createdAt());
    }
}
