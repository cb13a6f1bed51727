@NullMarked
package dev.offshoot.tasks.schedule;

import org.jspecify.annotations.NullMarked;
