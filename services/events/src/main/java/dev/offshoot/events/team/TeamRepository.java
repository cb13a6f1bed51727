package dev.offshoot.events.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TeamRepository extends GenericRepository<TeamMember, Long> {

    @Query("""
            select t.*, u.uuid as account, t.rights as right_words from team_members t left join users u on u.id = t.user_id
            where t.event_id in (:events) and t.removed_at is null
            order by t.event_id, t.position, t.id
            """)
    List<TeamMember> present(List<Long> events);

    @Query("""
            select t.*, u.uuid as account, t.rights as right_words from team_members t left join users u on u.id = t.user_id
            where t.event_id = :event and t.uuid = :member
            """)
    Optional<TeamMember> find(long event, UUID member);

    @Query("""
            select t.*, u.uuid as account, t.rights as right_words from team_members t join users u on u.id = t.user_id
            where t.event_id = :event and t.user_id = :person and t.role = :role
            order by t.removed_at desc nulls first, t.id desc limit 1
            """)
    Optional<TeamMember> findInRole(long event, long person, String role);

    @Query("""
            select t.*, u.uuid as account, t.rights as right_words from team_members t join users u on u.id = t.user_id
            where t.source_id = :source and t.user_id = :person
            """)
    Optional<TeamMember> findBySource(UUID source, long person);

    @Query("""
            insert into team_members (uuid, event_id, user_id, guest_name, guest_title, guest_url, role, position, rights, source,
                                      source_id, added_at)
            values (:uuid, :event, :person, :guestName, :guestTitle, :guestUrl, :role, :position, cast(:rights as text[]),
                    :source, :sourceId, :at)
            """)
    void insert(
            UUID uuid,
            long event,
            @Nullable Long person,
            @Nullable String guestName,
            @Nullable String guestTitle,
            @Nullable String guestUrl,
            String role,
            int position,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> rights,
            String source,
            @Nullable UUID sourceId,
            Instant at);

    @Query("""
            update team_members set guest_name = :guestName, guest_title = :guestTitle, guest_url = :guestUrl, role = :role,
                   rights = cast(:rights as text[])
            where id = :id
            """)
    void change(
            long id,
            @Nullable String guestName,
            @Nullable String guestTitle,
            @Nullable String guestUrl,
            String role,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> rights);

    @Query(
            "update team_members set removed_at = null, position = :position, rights = cast(:rights as text[]) where id = :id")
    void restore(long id, int position, @TypeDef(type = DataType.STRING_ARRAY) List<String> rights);

    @Query("update team_members set removed_at = :now where id = :id")
    void remove(long id, Instant now);

    @Query("""
            update team_members t set position = wanted.position
            from unnest(cast(:members as uuid[])) with ordinality as wanted (uuid, position)
            where t.uuid = wanted.uuid and t.event_id = :event
            """)
    void order(long event, @TypeDef(type = DataType.STRING_ARRAY) List<String> members);
}
