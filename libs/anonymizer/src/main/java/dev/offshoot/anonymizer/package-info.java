/**
 * Makes a copy of a service's database harmless: every column by the rule that is written for it, the same person under
 * the same pseudonym in every service.
 */
@NullMarked
package dev.offshoot.anonymizer;

import org.jspecify.annotations.NullMarked;
