/** What the backend tells about opportunities and applications. */
@NullMarked
package dev.offshoot.contracts.opportunities;

import org.jspecify.annotations.NullMarked;
