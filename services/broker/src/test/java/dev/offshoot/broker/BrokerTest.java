package dev.offshoot.broker;

import dev.offshoot.testing.OffshootTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole program, pages and REST behind its own edge; the one service it knows is never looked at again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OffshootTest(
        service = "broker",
        properties = {
            "offshoot.broker.listen=127.0.0.1:0",
            "offshoot.broker.lame-duck=0s",
            "offshoot.broker.inner-port=-1",
            "offshoot.broker.routes=src/test/routes",
            "offshoot.broker.instances.auth=http://127.0.0.1:10,http://127.0.0.1:11",
            "offshoot.broker.state=target/state",
            "offshoot.broker.health.interval=1h",
            "offshoot.broker.health.soonest=1h",
            "offshoot.broker.client-secret=secret",
            "offshoot.broker.docs.access=members",
            "offshoot.public-url=http://localhost:1",
            "offshoot.populator.scenarios=../../populator/scenarios"
        })
@interface BrokerTest {}
