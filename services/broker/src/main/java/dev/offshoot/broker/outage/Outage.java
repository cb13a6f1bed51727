package dev.offshoot.broker.outage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("outages")
record Outage(@Id String service, Instant since) {}
