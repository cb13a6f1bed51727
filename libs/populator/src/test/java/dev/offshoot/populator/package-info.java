@NullMarked
package dev.offshoot.populator;

import org.jspecify.annotations.NullMarked;
