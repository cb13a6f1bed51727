package dev.offshoot.payments.provider.fake;

import dev.offshoot.database.UuidGenerator;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What QA wants the fake provider to do. */
@Singleton
@Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
class FakeScripts {

    private final FakeScriptRepository rows;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    FakeScripts(FakeScriptRepository rows, UuidGenerator uuids, InstantSource clock) {
        this.rows = rows;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** The behaviour of the next call; a fault that holds for some calls only is used up by them. */
    Behaviour of(UUID payment) {
        FakeScript script = get(payment);
        if (script.apiTimes() > 0 && script.id() != null) {
            rows.used(script.id());
        }
        return new Behaviour(script);
    }

    FakeScript get(UUID payment) {
        return rows.of(payment).orElseGet(() -> FakeScript.standard(uuids.next(), clock.instant()));
    }

    List<FakeScript> list() {
        return rows.list();
    }

    /** Replaces the payment's script. */
    FakeScript put(ScriptBody body) {
        rows.removeOf(body.payment());
        return rows.save(body.script(uuids.next(), clock.instant()));
    }

    boolean remove(UUID script) {
        return rows.remove(script) > 0;
    }
}
