/** Databases of test classes, cloned from a migrated template, and SQL on them. */
@NullMarked
package dev.offshoot.testing.database;

import org.jspecify.annotations.NullMarked;
