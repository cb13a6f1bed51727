@NullMarked
package dev.offshoot.messaging.figures;

import org.jspecify.annotations.NullMarked;
