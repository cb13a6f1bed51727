package dev.offshoot.mail.population;

import dev.offshoot.mail.message.Message;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageHistory extends GenericRepository<Message, Long> {

    /** @param uuids with commas between */
    @Query("""
            with gone as (
                delete from messages
                where uuid in (select cast(uuid as uuid) from unnest(string_to_array(:uuids, ',')) uuid) returning id)
            select count(*) from gone
            """)
    long remove(String uuids);
}
