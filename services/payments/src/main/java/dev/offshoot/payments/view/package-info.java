/** Payments as callers see them. */
@NullMarked
package dev.offshoot.payments.view;

import org.jspecify.annotations.NullMarked;
