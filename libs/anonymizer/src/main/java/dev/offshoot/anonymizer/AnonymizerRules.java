package dev.offshoot.anonymizer;

import dev.offshoot.anonymizer.rule.RuleCheck;
import dev.offshoot.anonymizer.rule.RuleSources;
import dev.offshoot.database.OwnerDatabase;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** For the test in every service that no column is without a rule. */
public final class AnonymizerRules {

    private AnonymizerRules() {}

    /**
     * Everything wrong with the rules of a service and its libraries, with the very lines to add.
     *
     * @param context of the service, whose database is migrated
     */
    public static List<String> mistakes(ApplicationContext context) {
        RuleCheck check = new RuleCheck(RuleSources.of(context));
        try (Connection connection =
                context.getBean(OwnerDatabase.class).dataSource().getConnection()) {
            check.plans(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be read", e);
        }
        return check.mistakes();
    }
}
