@NullMarked
package dev.offshoot.tasks.sample;

import org.jspecify.annotations.NullMarked;
