package dev.offshoot.scenarios;

import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A process that has the migrations and the rules of one service on its class path: makes the service's tables, puts rows
 * into them and makes them anonymous. Arguments: the service, and statements that make rows.
 */
public final class AnonymousCopy {

    private AnonymousCopy() {}

    public static void main(String... arguments) throws SQLException {
        try (ApplicationContext context = OffshootService.context(arguments[0])
                .properties(Map.of("offshoot.mode", OffshootService.MODE_COMMAND))
                .start()) {
            run(context, "migrate");
            fill(context, List.of(arguments).subList(1, arguments.length));
            run(context, "anonymize");
        }
    }

    private static void run(ApplicationContext context, String word) {
        int code = context.getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElseThrow()
                .run(context, List.of());
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void fill(ApplicationContext context, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        context.getRequiredProperty("offshoot.database.url", String.class),
                        context.getRequiredProperty("offshoot.database.owner-user", String.class),
                        context.getRequiredProperty("offshoot.database.owner-password", String.class));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
