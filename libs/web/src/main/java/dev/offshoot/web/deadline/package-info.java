/** How much time a request has left, passed on to whoever is asked on its behalf. */
@NullMarked
package dev.offshoot.web.deadline;

import org.jspecify.annotations.NullMarked;
