/** JSON of events, one shape whatever a service configures for its REST. */
@NullMarked
package dev.offshoot.messaging.json;

import org.jspecify.annotations.NullMarked;
