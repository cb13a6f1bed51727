@NullMarked
package dev.offshoot.payments.provider.stripe;

import org.jspecify.annotations.NullMarked;
