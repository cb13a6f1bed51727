/** The services behind the broker: their instances, how well each answers, and whether one more request is let through. */
@NullMarked
package dev.offshoot.broker.upstream;

import org.jspecify.annotations.NullMarked;
