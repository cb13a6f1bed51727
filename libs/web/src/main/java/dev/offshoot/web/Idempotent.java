package dev.offshoot.web;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route takes {@code Idempotency-Key}: the same key and body replays the stored 2xx answer, another body is 422,
 * a running one 409. Stored in the business transaction for 24 h. Not for routes whose answer holds a secret. A route that
 * takes a {@link dev.offshoot.web.form.MultipartForm} compares its parts, whatever their boundary; another form or file with a
 * key is 400: its bytes are not at hand, and another file must not get the first one's answer.
 */
@Around
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {}
