/** Invoices, and everything a reviewer would object to. */
@NullMarked
package dev.offshoot.testing.architecture.sample.invoice;

import org.jspecify.annotations.NullMarked;
