/** What an installation decides about money. */
@NullMarked
package dev.offshoot.payments.settings;

import org.jspecify.annotations.NullMarked;
