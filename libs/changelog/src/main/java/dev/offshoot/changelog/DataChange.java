package dev.offshoot.changelog;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.DefaultScope;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link ChangeAtOnce} or {@link ChangeInChunks} a bean that is applied once per database, in the order of the ids.
 * Once it is done somewhere its code stays as it is: a start on a database that recorded another one is refused.
 */
@Documented
@Bean
@DefaultScope(Singleton.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DataChange {

    /** Date and intent, such as {@code 2026-12-01-fill-slugs}; unique in the service. */
    String value();

    /** Who answers for it. */
    String author();

    /** One line for lists; the words of the id when empty. */
    String description() default "";
}
