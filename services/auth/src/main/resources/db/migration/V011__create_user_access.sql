-- What a token says about a person, so that a refresh reads it in the statement that writes the session's row.
create view user_access as
select users.id as user_id, users.uuid, users.active, users.access_version,
       coalesce((select string_agg(roles.name, ' ' order by roles.name)
                 from user_roles join roles on roles.id = role_id
                 where user_id = users.id), '') as roles,
       coalesce((select string_agg(distinct permission, ' ' order by permission)
                 from user_roles join role_permissions using (role_id)
                 where user_id = users.id), '') as permissions
from users;

-- The one row write of a refresh and what the new token says. Nothing comes back for whoever was too late.
create function advance_session(session_id bigint, expected int, moment timestamptz, idle_end timestamptz)
    returns setof user_access language plpgsql as $$
begin
    return query
        with advanced as (
            update sessions
            set generation = generation + 1, rotated_at = moment, last_used_at = moment, idle_expires_at = idle_end
            where id = session_id and generation = expected and ended_at is null
            returning sessions.user_id)
        select user_access.* from advanced join user_access on user_access.user_id = advanced.user_id;
end
$$;
