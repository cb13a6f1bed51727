package dev.offshoot.changelog.journal;

import dev.offshoot.changelog.OneOffChange;
import io.micronaut.inject.BeanDefinition;

/**
 * A change that this release holds.
 *
 * @param imprint of its class files as they are
 */
public record DeclaredChange(
        String id, String author, String description, long imprint, BeanDefinition<OneOffChange> bean) {

    /** Of what its code does. Costly, so asked for where the imprint does not decide. */
    public String checksum() {
        return new CompiledCode(bean.getBeanType()).checksum();
    }

    boolean isCodeOf(RecordedChange recorded) {
        return recorded.imprint() == imprint || recorded.checksum().equals(checksum());
    }
}
