@NullMarked
package dev.offshoot.populator.load;

import org.jspecify.annotations.NullMarked;
