/** What people keep here: each of the [=aggregates] is somebody's own. */
@NullMarked
package dev.offshoot.[=service].[=aggregate];

import org.jspecify.annotations.NullMarked;
