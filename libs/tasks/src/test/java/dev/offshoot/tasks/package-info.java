@NullMarked
package dev.offshoot.tasks;

import org.jspecify.annotations.NullMarked;
