package dev.offshoot.mail.topic;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TopicRepository extends GenericRepository<Topic, Long> {

    @Query("select * from topics order by position")
    List<Topic> list();

    @Query("""
            insert into topics (key, group_key, kind, default_on, roles, position)
            values (:key, :group, :kind, :enabled, :roles, :position)
            on conflict (key) do update set group_key = excluded.group_key, kind = excluded.kind,
                default_on = excluded.default_on, roles = excluded.roles, position = excluded.position
            """)
    void put(
            String key,
            String group,
            String kind,
            boolean enabled,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> roles,
            int position);
}
