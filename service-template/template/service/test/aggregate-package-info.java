/** The rules, without a database. */
@NullMarked
package dev.offshoot.[=service].[=aggregate];

import org.jspecify.annotations.NullMarked;
