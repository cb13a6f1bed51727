@NullMarked
package dev.offshoot.auth.task;

import org.jspecify.annotations.NullMarked;
