package dev.offshoot.events.ticket;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketRepository extends GenericRepository<Ticket, Long> {

    /** One statement for all seats of a transaction; the lists belong together by index. */
    @Query("""
            insert into tickets (uuid, registration_id, seat_no, status)
            select n.uuid, n.registration_id, n.seat_no, 'valid'
            from unnest(cast(:uuids as uuid[]), cast(:registrations as bigint[]), cast(:seats as int[]))
                as n (uuid, registration_id, seat_no)
            """)
    void add(
            @TypeDef(type = DataType.STRING_ARRAY) List<String> uuids,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> registrations,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> seats);

    /** Leaves out tickets that were let in, unless {@code admittedToo}. */
    @Query("""
            update tickets set status = 'void'
            where registration_id = any(cast(:registrations as bigint[])) and status = 'valid'
              and (admitted_at is null or :admittedToo)
            """)
    void end(@TypeDef(type = DataType.STRING_ARRAY) List<String> registrations, boolean admittedToo);

    @Query("""
            select count(*) from tickets where registration_id = any(cast(:registrations as bigint[])) and status = 'valid'
            """)
    long countValid(@TypeDef(type = DataType.STRING_ARRAY) List<String> registrations);

    @Query("""
            select t.id, t.uuid, t.seat_no, t.code_version, t.status, t.admitted_at
            from tickets t join registrations r on r.id = t.registration_id
            where r.uuid = :registration order by t.seat_no
            """)
    List<Ticket> list(UUID registration);
}
