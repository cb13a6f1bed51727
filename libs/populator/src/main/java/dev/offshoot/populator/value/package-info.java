/** What fields hold: checked once against the schema, then made anew for each row. */
@NullMarked
package dev.offshoot.populator.value;

import org.jspecify.annotations.NullMarked;
