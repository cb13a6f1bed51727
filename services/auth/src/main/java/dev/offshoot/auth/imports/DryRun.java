package dev.offshoot.auth.imports;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;

/** Imports a row and takes it back. */
@Singleton
class DryRun {

    private final ImportRow row;
    private final TransactionOperations<Connection> transactions;

    DryRun(ImportRow row, TransactionOperations<Connection> transactions) {
        this.row = row;
        this.transactions = transactions;
    }

    ImportResult apply(ImportedUser user, String by) {
        try {
            return transactions.executeWrite(status -> {
                ImportResult result = row.apply(user, by);
                status.setRollbackOnly();
                return result;
            });
        } catch (ProblemException e) {
            return ImportResult.refused(user.id(), List.of(new FieldError("id", "refused", e.detail())));
        }
    }
}
