@NullMarked
package dev.offshoot.broker.edge;

import org.jspecify.annotations.NullMarked;
