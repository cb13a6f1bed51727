@NullMarked
package dev.offshoot.tasks.figures;

import org.jspecify.annotations.NullMarked;
