package dev.offshoot.web.sample;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

@Singleton
@Requires(beans = DataSource.class)
public class PaymentService {

    private final TransactionOperations<Connection> transactions;

    PaymentService(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Transactional
    public void make(MakePayment payment) {
        if (payment.amount() == 0) {
            throw SampleProblem.ORDER_CLOSED.because("Nothing to pay");
        }
        String sql = "insert into payments (reference, amount) values (?, ?)";
        try (PreparedStatement insert = transactions.getConnection().prepareStatement(sql)) {
            insert.setString(1, payment.reference());
            insert.setLong(2, payment.amount());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public long count(String table) {
        try (PreparedStatement select = transactions.getConnection().prepareStatement("select count(*) from " + table);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
