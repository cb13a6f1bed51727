/** Customers, in a cycle with invoices. */
@NullMarked
package dev.offshoot.testing.architecture.sample.customer;

import org.jspecify.annotations.NullMarked;
