/** Puts a checked scenario into the service's database: what changed, in the order of references, in one transaction. */
@NullMarked
package dev.offshoot.populator.load;

import org.jspecify.annotations.NullMarked;
