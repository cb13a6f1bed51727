@NullMarked
package dev.offshoot.tasks.execution;

import org.jspecify.annotations.NullMarked;
