package dev.offshoot.populator.load;

import dev.offshoot.populator.ScenarioEntity;
import java.util.List;

/** An entity's entries without mistakes. */
record CheckedEntity(ScenarioEntity entity, List<CheckedEntry> entries) {}
