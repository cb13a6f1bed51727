/** What a scenario may hold of auth's: roles, people, clients. */
@NullMarked
package dev.offshoot.auth.population;

import org.jspecify.annotations.NullMarked;
