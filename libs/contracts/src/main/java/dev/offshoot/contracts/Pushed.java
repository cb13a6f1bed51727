package dev.offshoot.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This event is also sent, as a realtime frame, to the open browsers of the people it names. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Pushed {

    /** Topic with a path into the payload: {@code user:{recipient.userId}}; nobody when the path is empty. */
    String to();

    /** The components that go into the frame. */
    String[] fields();
}
