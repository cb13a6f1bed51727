/** What a person says about themself: names, language, time zone, picture. */
@NullMarked
package dev.offshoot.auth.profile;

import org.jspecify.annotations.NullMarked;
