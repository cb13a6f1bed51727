package dev.offshoot.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;

/** One way a request can fail. Implemented by an enum per feature; the constant's name in kebab-case is the code. */
@Introspected
public interface ProblemType {

    String name();

    HttpStatus status();

    /** @param detail what happened to this request, for the person who made it: no SQL, class names or secrets */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
