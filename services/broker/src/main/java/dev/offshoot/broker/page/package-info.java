/** What people look at: health, explorer, problems, operations. Readable without script. */
@NullMarked
package dev.offshoot.broker.page;

import org.jspecify.annotations.NullMarked;
