/** What the front leaves open against what the service does. */
@NullMarked
package dev.offshoot.testing.route;

import org.jspecify.annotations.NullMarked;
