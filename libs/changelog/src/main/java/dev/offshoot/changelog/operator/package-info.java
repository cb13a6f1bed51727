/** How operators see and apply changes: command, REST, metrics. */
@NullMarked
package dev.offshoot.changelog.operator;

import org.jspecify.annotations.NullMarked;
