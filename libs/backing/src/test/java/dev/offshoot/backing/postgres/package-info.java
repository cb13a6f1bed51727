/** What is made once per machine and user. */
@NullMarked
package dev.offshoot.backing.postgres;

import org.jspecify.annotations.NullMarked;
