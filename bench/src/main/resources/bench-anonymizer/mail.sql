insert into users (uuid) select gen_random_uuid() from generate_series(1, :people / 10);
insert into topics (key, group_key, kind, default_on, position) values ('bench', 'bench', 'notification', true, 99);
insert into templates (key, owner, title, topic_id) select 'bench.mail', 'bench', 'Bench', min(id) from topics;
insert into template_versions (uuid, template_id, number, status, origin, manifest, body, texts, samples, hash, created_at)
select gen_random_uuid(), id, 1, 'published', 'shipped', '{}', '', '{}', '{}', sha256('bench'), now() from templates where key = 'bench.mail';

insert into messages (uuid, template_id, version_id, business_key, source, cause_type, cause_id, cause_subject, reply_to, parameters, send_at, created_at, trace_id)
select gen_random_uuid(), v.template_id, v.id, 'registration-' || n, 'event', 'events.registration.confirmed', gen_random_uuid(), gen_random_uuid(),
    'organiser.' || n % 500 || '@example.test',
    jsonb_build_object('attendee', 'Given Family' || n, 'place', 'Room ' || n % 40, 'title', 'How we measure what we make, part ' || n % 90,
        'note', repeat('words of a person about another one ', 6)),
    now(), now(), md5(n::text)
from generate_series(1, :people) n, template_versions v join templates t on t.id = v.template_id where t.key = 'bench.mail';

insert into deliveries (message_id, uuid, role, address, name, address_hash, locale, priority, status, attempts, next_attempt_at, provider, provider_id, body_hash, sent_at, created_at)
select m.id, gen_random_uuid(), 'to', 'person.' || m.id || '@company' || m.id % 5000 || '.example', 'Given Family' || m.id,
    sha256(m.id::text::bytea), 'en', 1, 'sent', 1, now(), 'smtp', md5(m.id::text), sha256('body'), now(), now()
from messages m;

insert into delivery_log_entries (delivery_id, at, happening, detail, provider_event)
select id, now(), 'taken', '{"answer": "250 2.0.0 Ok: queued as 4bXyz"}', md5(id::text || n) from deliveries, generate_series(1, 2) n;
