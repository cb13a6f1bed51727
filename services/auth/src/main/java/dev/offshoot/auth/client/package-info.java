/** Services as callers: their registration, secrets and tokens. */
@NullMarked
package dev.offshoot.auth.client;

import org.jspecify.annotations.NullMarked;
