package dev.offshoot.broker.page;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** @param status up, or down when a critical service is */
@Serdeable
public record HealthPage(String status, List<ServiceHealth> services) {}
