/** REST as every service speaks it: problems, pages, idempotency keys, ETags, deadlines, rate limits. */
@NullMarked
package dev.offshoot.web;

import org.jspecify.annotations.NullMarked;
