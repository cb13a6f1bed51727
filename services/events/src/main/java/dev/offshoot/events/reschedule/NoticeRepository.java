package dev.offshoot.events.reschedule;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoticeRepository extends GenericRepository<Notice, Long> {

    Notice save(Notice notice);

    @Query("select * from reschedulings where id = :id for update")
    Optional<Notice> lock(long id);

    @Query("update reschedulings set told_up_to = :last where id = :id")
    void note(long id, long last);

    @Query("delete from reschedulings where id = :id")
    void remove(long id);
}
