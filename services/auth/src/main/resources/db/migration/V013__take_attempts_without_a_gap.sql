-- Between an insert that found the counter and the select that wanted to lock it, another's success could remove it, and
-- the attempt failed. One statement makes, resets and locks it.
create or replace function take_attempts(moment timestamptz, keys text[], kinds text[], budgets int[])
    returns timestamptz language plpgsql as $$
declare
    counter attempt_counters;
    refused_until timestamptz;
begin
    for i in 1 .. array_length(keys, 1) loop
        insert into attempt_counters as known (key_hash, kind, used, step, window_ends_at)
        values (decode(keys[i], 'hex'), kinds[i], 0, 0, moment + case kinds[i] when 'account' then interval '24 hours' else interval '15 minutes' end)
        on conflict (key_hash) do update
        set used = case when known.window_ends_at <= moment then 0 else known.used end,
            step = case when known.window_ends_at <= moment then 0 else known.step end,
            blocked_until = case when known.window_ends_at > moment then known.blocked_until end,
            window_ends_at = case when known.window_ends_at <= moment then excluded.window_ends_at else known.window_ends_at end
        returning * into counter;

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
