@NullMarked
package dev.offshoot.broker.routing;

import org.jspecify.annotations.NullMarked;
