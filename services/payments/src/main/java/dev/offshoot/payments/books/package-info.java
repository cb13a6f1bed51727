/** Whether everything adds up: nightly over the whole books, each minute over what waits too long. */
@NullMarked
package dev.offshoot.payments.books;

import org.jspecify.annotations.NullMarked;
