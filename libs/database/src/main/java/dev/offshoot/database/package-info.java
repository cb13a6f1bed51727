/** A service's database: migrations, the two roles, the production marker, identifiers. */
@NullMarked
package dev.offshoot.database;

import org.jspecify.annotations.NullMarked;
