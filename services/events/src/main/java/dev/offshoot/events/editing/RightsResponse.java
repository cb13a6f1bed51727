package dev.offshoot.events.editing;

import dev.offshoot.events.event.Category;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the caller may do with events in general.
 *
 * @param manage acts as the owner everywhere
 */
@Serdeable
record RightsResponse(List<OfCategory> categories, boolean review, boolean manage) {

    /** @param create the caller may create events of this category */
    @Serdeable
    record OfCategory(Category category, boolean create) {}
}
