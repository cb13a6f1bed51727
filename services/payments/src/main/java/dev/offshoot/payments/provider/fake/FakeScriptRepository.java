package dev.offshoot.payments.provider.fake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FakeScriptRepository extends GenericRepository<FakeScript, Long> {

    FakeScript save(FakeScript script);

    @Query("select * from fake_scripts where payment = :about or payment is null order by payment nulls last limit 1")
    Optional<FakeScript> of(UUID about);

    @Query("select * from fake_scripts order by id desc limit 100")
    List<FakeScript> list();

    @Query("delete from fake_scripts where payment is not distinct from cast(:about as uuid)")
    void removeOf(@Nullable UUID about);

    @Query("delete from fake_scripts where uuid = :script")
    int remove(UUID script);

    @Query("""
            update fake_scripts set api_times = api_times - 1, api = case api_times when 1 then 'ok' else api end
            where id = :id and api_times > 0
            """)
    void used(long id);
}
