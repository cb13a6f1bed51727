/** JSON schemas and the AsyncAPI document, generated from the records and compared with what is stored. */
@NullMarked
package dev.offshoot.contracts.schema;

import org.jspecify.annotations.NullMarked;
