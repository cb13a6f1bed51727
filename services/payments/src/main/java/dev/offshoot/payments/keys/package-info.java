/** The ring this service signs with. */
@NullMarked
package dev.offshoot.payments.keys;

import org.jspecify.annotations.NullMarked;
