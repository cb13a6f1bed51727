@NullMarked
package dev.offshoot.events.payment;

import org.jspecify.annotations.NullMarked;
