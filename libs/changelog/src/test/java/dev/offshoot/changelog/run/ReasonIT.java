package dev.offshoot.changelog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.backing.Backing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReasonIT {

    private Connection connection;

    @BeforeEach
    void table() throws SQLException {
        connection = Backing.postgres().connect("postgres");
        execute("create temporary table people (name text primary key)");
        execute("insert into people values ('Ada')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void constraintIsNamedWithoutTheRow() {
        assertThat(reason(() -> execute("insert into people values ('Ada')")))
                .isEqualTo("duplicate key value violates unique constraint \"people_pkey\"");
    }

    @Test
    void failedBatchShowsNeitherStatementNorRow() {
        assertThat(reason(() -> {
                    try (PreparedStatement insert = connection.prepareStatement("insert into people values (?)")) {
                        insert.setString(1, "Ada");
                        insert.addBatch();
                        insert.executeBatch();
                    }
                }))
                .isEqualTo("duplicate key value violates unique constraint \"people_pkey\"");
    }

    @Test
    void valueThatCannotBeReadIsNotQuoted() {
        assertThat(reason(() -> execute("select name::int from people"))).isEqualTo("SQLSTATE 22P02");
        assertThat(reason(() -> execute("do $$ begin raise exception 'Ada is wrong'; end $$")))
                .isEqualTo("SQLSTATE P0001");
    }

    @Test
    void causeBelowAnotherExceptionCounts() {
        assertThat(Reason.of(new IllegalStateException("row of Ada", new SQLException("Ada", "22000"))))
                .isEqualTo("SQLSTATE 22000");
    }

    @Test
    void whatTheChangeSaysItselfIsTold() {
        assertThat(Reason.of(new IllegalStateException("the rates of 2025 are missing\nmore")))
                .isEqualTo("the rates of 2025 are missing");
    }

    @Test
    void whatALibraryThrowsIsToldByItsPlace() {
        Exception failure = catchThrowableOfType(NumberFormatException.class, () -> Integer.parseInt("Ada"));

        assertThat(Reason.of(failure))
                .startsWith("NumberFormatException at dev.offshoot.changelog.run.ReasonIT.")
                .doesNotContain("Ada");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String reason(SqlWork work) {
        return Reason.of(catchThrowableOfType(SQLException.class, work::run));
    }

    @FunctionalInterface
    private interface SqlWork {
        void run() throws SQLException;
    }
}
