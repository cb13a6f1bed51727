/** What services say about themselves: their OpenAPI, kept so that a stopped one can still be read about. */
@NullMarked
package dev.offshoot.broker.description;

import org.jspecify.annotations.NullMarked;
