create table attempt_counters (
    key_hash bytea primary key,
    kind varchar(8) not null check (kind in ('account', 'network')),
    used int not null,
    step smallint not null,
    window_ends_at timestamptz not null,
    blocked_until timestamptz
);
create index attempt_counters_window_ends_at_idx on attempt_counters (window_ends_at);

-- Takes one slot of each counter, or none. Keys come sorted: two attempts never wait for each other crosswise.
-- Answers null when the slots are taken, else the moment the last refusing counter opens again.
-- account: five slots, then a wait of 1, 2, 4 … 60 minutes with one try after each, forgotten after 24 quiet hours.
-- network: a fixed window.
create function take_attempts(moment timestamptz, keys text[], kinds text[], budgets int[])
    returns timestamptz language plpgsql as $$
declare
    counter attempt_counters;
    refused_until timestamptz;
begin
    for i in 1 .. array_length(keys, 1) loop
        insert into attempt_counters (key_hash, kind, used, step, window_ends_at)
        values (decode(keys[i], 'hex'), kinds[i], 0, 0, moment + case kinds[i] when 'account' then interval '24 hours' else interval '15 minutes' end)
        on conflict do nothing;

        select * into strict counter from attempt_counters where key_hash = decode(keys[i], 'hex') for update;
        if counter.window_ends_at <= moment then
            update attempt_counters
            set used = 0, step = 0, blocked_until = null,
                window_ends_at = moment + case kinds[i] when 'account' then interval '24 hours' else interval '15 minutes' end
            where key_hash = decode(keys[i], 'hex')
            returning * into counter;
        end if;

        if kinds[i] = 'account' and counter.blocked_until > moment then
            refused_until := greatest(refused_until, counter.blocked_until);
        elsif kinds[i] = 'network' and counter.used >= budgets[i] then
            refused_until := greatest(refused_until, counter.window_ends_at);
        end if;
    end loop;

    if refused_until is not null then
        return refused_until;
    end if;

    for i in 1 .. array_length(keys, 1) loop
        if kinds[i] = 'network' then
            update attempt_counters set used = used + 1 where key_hash = decode(keys[i], 'hex');
        else
            update attempt_counters
            set used = used + 1,
                window_ends_at = moment + interval '24 hours',
                step = case when used + 1 >= budgets[i] then step + 1 else step end,
                blocked_until = case when used + 1 >= budgets[i]
                    then moment + interval '1 minute' * least(60, 2 ^ least(step, 6)) end
            where key_hash = decode(keys[i], 'hex');
        end if;
    end loop;
    return null;
end
$$;

-- For an attempt that was never verified: as if it had not been made.
create function return_attempts(moment timestamptz, keys text[])
    returns void language sql as $$
    update attempt_counters
    set used = greatest(used - 1, 0),
        blocked_until = case when step > 0 then moment end,
        step = greatest(step - 1, 0)
    where key_hash in (select decode(key, 'hex') from unnest(keys) as key)
$$;
