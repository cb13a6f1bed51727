/** What mail tells about deliveries, and how any service asks for a mail. */
@NullMarked
package dev.offshoot.contracts.mail;

import org.jspecify.annotations.NullMarked;
