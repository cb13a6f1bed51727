package dev.offshoot.payments.seller;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SellerRepository extends GenericRepository<Seller, Long> {

    Seller save(Seller seller);

    Optional<Seller> findById(Long id);

    @Query("select * from sellers order by valid_from desc limit 1")
    Optional<Seller> newest();

    /** Held to the end of the transaction, so that two instances that start write one row. */
    @Query("select count(pg_advisory_xact_lock(hashtext('payments.sellers'))) from (values (1)) as one")
    long lock();
}
