package dev.offshoot.changelog.journal;

import dev.offshoot.changelog.OneOffChange;
import io.micronaut.inject.BeanDefinition;

/**
 * A change that this release holds.
 *
 * @param checksum of its code
 */
public record DeclaredChange(
        String id, String author, String description, String checksum, BeanDefinition<OneOffChange> bean) {}
