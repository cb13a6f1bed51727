/** Submission and decision: who lets an event be seen, and why. */
@NullMarked
package dev.offshoot.events.review;

import org.jspecify.annotations.NullMarked;
