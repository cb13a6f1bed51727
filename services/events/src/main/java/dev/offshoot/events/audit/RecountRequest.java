package dev.offshoot.events.audit;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** @param repair whether wrong counters are set right; false when absent */
@Serdeable
record RecountRequest(@Nullable Boolean repair) {}
