package dev.offshoot.broker.state;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/**
 * Has the pool ask every connection whether it still stands. By itself it trusts one that was used half a second ago; the
 * routing is looked for each second, so after a cut the first change an operator made would meet a dead one.
 */
@Singleton
class TestedConnections implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** The pool knows this by a property of the process alone, read when a pool is made. */
    private static final String TRUSTED_MILLIS = "com.zaxxer.hikari.aliveBypassWindowMs";

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        System.setProperty(TRUSTED_MILLIS, "0");
        return event.getBean();
    }
}
