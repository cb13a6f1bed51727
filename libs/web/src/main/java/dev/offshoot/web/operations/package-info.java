/** What operators scrape. */
@NullMarked
package dev.offshoot.web.operations;

import org.jspecify.annotations.NullMarked;
