package dev.offshoot.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CloudEvents type of a record, {@code <service>.<aggregate>.<past-tense>}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    String value();

    /** Reads the annotation, for publishers and subscribers alike. */
    final class Reader {

        private Reader() {}

        /** @throws IllegalArgumentException when the class carries no {@link EventType} */
        public static String of(Class<?> event) {
            EventType type = event.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalArgumentException(event.getName() + " has no @EventType");
            }
            return type.value();
        }
    }
}
