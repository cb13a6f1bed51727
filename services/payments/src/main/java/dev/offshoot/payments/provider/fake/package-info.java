/** A provider that needs nobody outside, and fails on command. */
@NullMarked
package dev.offshoot.payments.provider.fake;

import org.jspecify.annotations.NullMarked;
