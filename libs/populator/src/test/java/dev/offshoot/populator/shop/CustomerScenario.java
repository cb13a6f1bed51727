package dev.offshoot.populator.shop;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.anyOf;
import static dev.offshoot.populator.FieldType.date;
import static dev.offshoot.populator.FieldType.flag;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.json;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.number;
import static dev.offshoot.populator.FieldType.object;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.populator.BulkRows;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

@Singleton
public class CustomerScenario implements ScenarioEntity {

    private final BulkRows bulk;
    private final TransactionOperations<Connection> transactions;

    public CustomerScenario(BulkRows bulk, TransactionOperations<Connection> transactions) {
        this.bulk = bulk;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("name", text()),
                required("email", text()),
                optional("joinedAt", instant()),
                optional("bornOn", date()),
                optional("visits", number()),
                optional("vip", flag()),
                optional("tags", listOf(text())),
                optional("address", anyOf(text(), object(required("city", text()), optional("street", text())))),
                optional("notes", json()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        deleteChanged(rows);
        bulk.copy(
                "customers",
                List.of("uuid", "name", "email", "joined_at", "tags"),
                rows.stream().map(CustomerScenario::columns));
    }

    private static List<?> columns(ScenarioRow row) {
        return Arrays.asList(
                row.uuid(),
                row.fields().text("name"),
                row.fields().text("email"),
                row.fields().findInstant("joinedAt").orElse(null),
                row.fields().list("tags"));
    }

    private void deleteChanged(List<ScenarioRow> rows) {
        try (PreparedStatement delete =
                transactions.getConnection().prepareStatement("delete from customers where uuid = any (?)")) {
            delete.setArray(
                    1,
                    transactions
                            .getConnection()
                            .createArrayOf(
                                    "uuid", rows.stream().map(ScenarioRow::uuid).toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("customers");
    }
}
