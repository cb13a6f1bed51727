/** What operators see. */
@NullMarked
package dev.offshoot.changelog.operator;

import org.jspecify.annotations.NullMarked;
