package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.RuleCheck;
import dev.offshoot.anonymizer.rule.RuleSources;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.database.OwnerDatabase;
import dev.offshoot.database.ProductionMarker;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** {@code anonymize}: makes a restored copy of this service's database harmless. */
@Singleton
class AnonymizeCommand implements ServiceCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @Override
    public String name() {
        return "anonymize";
    }

    @Override
    public String summary() {
        return "makes a restored copy harmless: anonymize [--dry-run] [--key-file <file>], else OFFSHOOT_ANONYMIZER_KEY";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        Optional<AnonymizeArguments> parsed = AnonymizeArguments.parse(arguments);
        if (parsed.isEmpty()) {
            System.err.println(AnonymizeArguments.USAGE);
            return WRONG_USAGE;
        }
        context.getBean(ProductionMarker.class).refuse("anonymize");
        try (Connection connection =
                context.getBean(OwnerDatabase.class).dataSource().getConnection()) {
            return anonymize(context, connection, parsed.get());
        } catch (SQLException e) {
            System.err.println("anonymize stopped: " + sentence(e) + "; run it again to go on.");
            return FAILED;
        } catch (UncheckedIOException e) {
            System.err.println("anonymize stopped: " + e.getMessage() + "; run it again to go on.");
            return FAILED;
        }
    }

    private static int anonymize(ApplicationContext context, Connection connection, AnonymizeArguments arguments)
            throws SQLException {
        RuleCheck check = new RuleCheck(RuleSources.of(context));
        List<TablePlan> plans = check.plans(connection);
        if (!check.mistakes().isEmpty()) {
            check.mistakes().forEach(System.err::println);
            return FAILED;
        }
        if (arguments.dryRun()) {
            new DryRun(connection, System.out).show(plans);
            return DONE;
        }
        AnonymizerKey key = arguments
                .keyFile()
                .map(AnonymizerKey::read)
                .orElseGet(() -> AnonymizerKey.parse(context.getProperty("offshoot.anonymizer.key", String.class)
                        .orElse("")));
        return anonymize(context, connection, key);
    }

    private static int anonymize(ApplicationContext context, Connection connection, AnonymizerKey key)
            throws SQLException {
        Refusals refusals = new Refusals(connection);
        try {
            Optional<String> refusal =
                    refusals.find(key, context.getRequiredProperty("offshoot.database.user", String.class));
            if (refusal.isPresent()) {
                System.err.println(refusal.get());
                return FAILED;
            }
            // By its foreign keys a person is found: those a killed run took off come back before the rules are read.
            new ForeignKeys(connection, new Marks(connection)).bringBack();
            OwnerDatabase owner = context.getBean(OwnerDatabase.class);
            new Anonymization(connection, owner::connect, key, System.out)
                    .run(new RuleCheck(RuleSources.of(context)).plans(connection));
            return DONE;
        } finally {
            refusals.release();
        }
    }

    /** Without PostgreSQL's detail, which quotes rows. */
    private static String sentence(SQLException e) {
        if (e instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return String.valueOf(postgres.getServerErrorMessage().getMessage());
        }
        return String.valueOf(e.getMessage());
    }
}
