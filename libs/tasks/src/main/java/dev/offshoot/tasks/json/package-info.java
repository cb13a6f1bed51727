/** JSON of a task's data, one shape whatever a service configures for its REST. */
@NullMarked
package dev.offshoot.tasks.json;

import org.jspecify.annotations.NullMarked;
