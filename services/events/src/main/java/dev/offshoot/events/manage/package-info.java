/** The page of a guest's link: everything a registration needs of its person, without an account and without script. */
@NullMarked
package dev.offshoot.events.manage;

import org.jspecify.annotations.NullMarked;
