/** The service's way to Redis, which may be away at any moment. */
@NullMarked
package dev.offshoot.web.redis;

import org.jspecify.annotations.NullMarked;
