package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;

@DataChange(value = "2026-13-01-no-such-month", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "misdated")
final class Misdated implements ChangeAtOnce {

    @Override
    public long apply(Connection database) {
        return 0;
    }
}
