package dev.offshoot.events.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchWordsRepository extends GenericRepository<SearchWords, Long> {

    @Query("""
            select e.id,
                   concat_ws(' ', e.title, e.subtitle,
                       (select string_agg(o.name, ' ') from organisers o where o.event_id = e.id),
                       (select string_agg(t.guest_name, ' ') from team_members t
                        where t.event_id = e.id and t.removed_at is null)) as words,
                   concat_ws(' ', e.place_name, e.address, e.city) as place
            from events e where e.id in (:ids)
            """)
    List<SearchWords> find(List<Long> ids);

    @Query("update events set search_text = :words, search_place = :place where id = :id")
    void store(long id, String words, String place);
}
