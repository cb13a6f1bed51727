/** What others are told about deliveries. */
@NullMarked
package dev.offshoot.mail.report;

import org.jspecify.annotations.NullMarked;
