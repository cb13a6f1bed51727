@NullMarked
package dev.offshoot.broker.state;

import org.jspecify.annotations.NullMarked;
