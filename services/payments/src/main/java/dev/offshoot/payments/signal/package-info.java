/** What providers tell without being asked: verified, stored, acted upon later. */
@NullMarked
package dev.offshoot.payments.signal;

import org.jspecify.annotations.NullMarked;
