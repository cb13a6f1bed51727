/** Which service answers which path: the document people write, its check, its numbers, and the table requests are matched with. */
@NullMarked
package dev.offshoot.broker.routing;

import org.jspecify.annotations.NullMarked;
