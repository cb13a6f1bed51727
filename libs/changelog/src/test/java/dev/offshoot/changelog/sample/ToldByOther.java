package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;

@DataChange(value = "2026-12-06-told-twice", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "doubled")
final class ToldByOther implements ChangeAtOnce {

    @Override
    public long apply(Connection database) {
        return 0;
    }
}
