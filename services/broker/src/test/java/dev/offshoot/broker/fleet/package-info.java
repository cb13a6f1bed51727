@NullMarked
package dev.offshoot.broker.fleet;

import org.jspecify.annotations.NullMarked;
