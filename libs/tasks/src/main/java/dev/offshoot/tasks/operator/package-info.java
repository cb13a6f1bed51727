/** What an operator sees of tasks and does with them, over REST and at the command line. */
@NullMarked
package dev.offshoot.tasks.operator;

import org.jspecify.annotations.NullMarked;
