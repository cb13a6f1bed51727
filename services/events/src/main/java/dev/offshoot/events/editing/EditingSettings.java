package dev.offshoot.events.editing;

import dev.offshoot.events.event.Category;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/** @param createOpen categories that every signed-in person may create */
@ConfigurationProperties("offshoot.events")
record EditingSettings(@Bindable(defaultValue = "other") List<Category> createOpen, ReviewRules review) {

    /**
     * @param required false: a submitted event is published at once
     * @param own reviewers may decide on their own events
     * @param recipients accounts (UUID) or addresses told of submissions
     */
    @ConfigurationProperties("review")
    record ReviewRules(
            @Bindable(defaultValue = "true") boolean required,
            @Bindable(defaultValue = "false") boolean own,
            @Bindable(defaultValue = "") List<String> recipients) {}
}
