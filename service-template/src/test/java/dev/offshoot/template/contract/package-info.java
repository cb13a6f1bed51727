/** Lists that come back to what they were. */
@NullMarked
package dev.offshoot.template.contract;

import org.jspecify.annotations.NullMarked;
