package dev.offshoot.web.limit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route answers 429 with {@code Retry-After} beyond this limit. Routes that name the same limit share it. The
 * setting {@code offshoot.<service>.limit.<name>} overrides it, in the same form.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(RateLimited.All.class)
public @interface RateLimited {

    /** Kebab-case, unique in the service for one limit. */
    String name();

    /** Requests per time: {@code 20/h}, {@code 3/24h}, {@code 120/m}, {@code 10/s}. */
    String limit();

    Per per() default Per.CALLER;

    /** Whose requests count together. */
    enum Per {
        /** One person or service; an anonymous caller's network. */
        CALLER,
        /** One IPv4 address or IPv6 /64. */
        NETWORK,
        /** Everybody. */
        SERVICE
    }

    /** Several limits on one route; each must have room. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {

        RateLimited[] value();
    }
}
