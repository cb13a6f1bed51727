/** The service's description of itself: OpenAPI made at compile time, with the problems it can answer. */
@NullMarked
package dev.offshoot.web.openapi;

import org.jspecify.annotations.NullMarked;
