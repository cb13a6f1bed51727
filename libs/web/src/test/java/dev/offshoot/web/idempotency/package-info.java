@NullMarked
package dev.offshoot.web.idempotency;

import org.jspecify.annotations.NullMarked;
