package dev.offshoot.service;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.EmbeddedApplication;

/**
 * Builds what serves HTTP while the context still builds what has to stand before the service is ready, so that a start
 * takes the longer of the two instead of both.
 */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeadStart {

    HeadStart(BeanContext context) {
        Thread.ofPlatform().daemon().name("head-start").start(() -> build(context));
    }

    private static void build(BeanContext context) {
        try {
            context.findBean(EmbeddedApplication.class);
        } catch (RuntimeException toldAgain) {
            // The start asks for the same bean, meets the same failure and tells it.
        }
    }
}
