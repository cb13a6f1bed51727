package dev.offshoot.broker.edge;

import jakarta.inject.Singleton;

/** What every request needs, in one place. */
@Singleton
record Edge(
        Arrival arrival,
        Cors cors,
        Identification identification,
        Rates rates,
        Connector connector,
        Journal journal,
        ConnectionSettings connections,
        Lifecycle lifecycle) {}
