/** What a person must look at. */
@NullMarked
package dev.offshoot.payments.alert;

import org.jspecify.annotations.NullMarked;
