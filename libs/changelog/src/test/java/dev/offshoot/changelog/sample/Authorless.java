package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;

@DataChange(value = "2026-12-05-by-nobody", author = " ")
@Requires(property = "sample.changes", value = "authorless")
final class Authorless implements ChangeAtOnce {

    @Override
    public long apply(Connection database) {
        return 0;
    }
}
