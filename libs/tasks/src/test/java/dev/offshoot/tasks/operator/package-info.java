@NullMarked
package dev.offshoot.tasks.operator;

import org.jspecify.annotations.NullMarked;
