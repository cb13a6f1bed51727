insert into users (id, uuid, status, display_name, full_name, origin, source, primary_email_id, access_changed_at, created_at, registered_at)
select n, gen_random_uuid(), 'active', 'Given' || n % 997 || ' Family' || n, 'Given' || n % 997 || ' Middle Family' || n, 'self',
    '{"campaign": "spring", "page": "home"}', n, now(), now(), now()
from generate_series(1, :people) n;

insert into email_addresses (id, uuid, user_id, address, address_key, claim, verified_at, verified_from, created_at)
select n, gen_random_uuid(), n, 'Person.' || n || '@Company' || n % 5000 || '.example', 'person.' || n || '@company' || n % 5000 || '.example',
    'verified', now(), '192.0.2.1', now()
from generate_series(1, :people) n;

insert into user_roles (user_id, role_id, granted_by, granted_at)
select n, (select min(id) from roles), 'auth', now() from generate_series(1, :people, 10) n;

insert into security_events (at, type, user_uuid, actor, session_uuid, ip, user_agent, details, trace_id)
select now() - n * interval '1 minute', 'session-started', gen_random_uuid(), 'user:' || gen_random_uuid(), gen_random_uuid(), '192.0.2.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '{"kind": "browser", "device": "new"}', md5(n::text)
from generate_series(1, 2 * :people) n;
