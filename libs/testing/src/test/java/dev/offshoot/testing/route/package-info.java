@NullMarked
package dev.offshoot.testing.route;

import org.jspecify.annotations.NullMarked;
