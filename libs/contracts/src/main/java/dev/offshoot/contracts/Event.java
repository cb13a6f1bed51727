package dev.offshoot.contracts;

import java.util.UUID;

/**
 * Something that happened, as every service may know it. Implemented by records of this module only, each annotated
 * with {@link EventType}.
 */
public interface Event {

    /** The CloudEvents type; a constant of the wire, never reused for another shape. */
    default String type() {
        return EventType.Reader.of(getClass());
    }

    /** The aggregate this event is about; events of one subject keep their order. */
    UUID subject();
}
