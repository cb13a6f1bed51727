/** Taking over the monolith's people, with the password hashes they have. */
@NullMarked
package dev.offshoot.auth.imports;

import org.jspecify.annotations.NullMarked;
