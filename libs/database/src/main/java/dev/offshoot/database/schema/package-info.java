/** What a database's schema is, object by object, and how two of them differ. */
@NullMarked
package dev.offshoot.database.schema;

import org.jspecify.annotations.NullMarked;
