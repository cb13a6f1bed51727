package dev.offshoot.tasks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a {@link RecurringTask}: either {@code every} or {@code cron}. Values may hold placeholders. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Recurring {

    /** {@code <service>.<verb-thing>}. */
    String name();

    /** The pause from the end of one run to the next, such as {@code 15m}; the first run comes at once. */
    String every() default "";

    /** Six fields, seconds first: {@code 0 30 3 * * *} is half past three each night. */
    String cron() default "";

    /** IANA name of the zone {@code cron} is read in. */
    String zone() default "UTC";

    /** How many failures in a row are followed by a quicker try; from then on it waits for its ticks. */
    int tries() default 5;

    /** The pause after the first failure, unless the next tick comes sooner; then as for {@link OneOff#firstDelay}. */
    String firstDelay() default "2s";

    String longestDelay() default "1h";
}
