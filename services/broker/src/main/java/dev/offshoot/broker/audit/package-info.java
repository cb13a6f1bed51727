/** Who changed what about routing and instances, and why; rows are added, never changed. */
@NullMarked
package dev.offshoot.broker.audit;

import org.jspecify.annotations.NullMarked;
