/** This service's own token and the calls that carry it. */
@NullMarked
package dev.offshoot.identity.client;

import org.jspecify.annotations.NullMarked;
