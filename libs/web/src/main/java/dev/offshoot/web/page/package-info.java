/** Lists in keyset order: {@code limit} and {@code cursor} in. */
@NullMarked
package dev.offshoot.web.page;

import org.jspecify.annotations.NullMarked;
