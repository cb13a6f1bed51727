package dev.offshoot.tasks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a {@link Task}. Values may hold placeholders, durations are written as in settings: {@code 30s}, {@code 7d}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OneOff {

    /** {@code <service>.<verb-thing>}; stored with every task, so a renamed one leaves its waiting tasks behind, dead. */
    String name();

    /** How often it is tried before it is dead. */
    int tries() default 10;

    /** The pause after the first failure; each further one is three times as long, with up to a quarter of jitter. */
    String firstDelay() default "2s";

    String longestDelay() default "1h";

    /** How long an ended task can be looked at. A dead one stays longer where {@code offshoot.tasks.dead-kept} says so. */
    String kept() default "7d";
}
