package dev.offshoot.testing;

import dev.offshoot.testing.server.Server;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts the service once for the test class, with a database, a namespace on the broker and a Redis database of its
 * own; a parameter or field of type {@link RunningService} gets it. Nothing is reset between the methods of a class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(OffshootExtension.class)
public @interface OffshootTest {

    /** The service's name; what else its context holds is what lies on the class path. */
    String service();

    /**
     * Further settings, each {@code name=value}. {@code ${port}} in a value is the port of the class's only instance, known
     * before it starts: for public URLs. {@code ${free-port}} is another one for each setting, for a server that the test
     * starts later; the framework's {@code random.port} may be taken by an outgoing connection before.
     */
    String[] properties() default {};

    /**
     * Lets all classes of a test process that say so, with the same service and the same properties, use one instance and one
     * database, one class after the other. For tests that look at nothing but what they made themselves: rows, events
     * and limits used up by other classes are there. Clock, auth and further instances are put back between classes.
     */
    boolean shared() default false;

    /** Puts a proxy before PostgreSQL, the broker and Redis, which the test can cut. */
    boolean interruptible() default false;

    /** Servers that only this class uses, embedded, which it stops and starts by {@link RunningService#servers()}. */
    Server[] own() default {};
}
