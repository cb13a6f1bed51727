/**
 * Those who move money for us, behind one port. What a provider is asked decides; what it signals is only a hint.
 */
@NullMarked
package dev.offshoot.payments.provider;

import org.jspecify.annotations.NullMarked;
