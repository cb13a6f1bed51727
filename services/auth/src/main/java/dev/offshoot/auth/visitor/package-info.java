/** Who stands behind a request before anybody is known: address, network, program. */
@NullMarked
package dev.offshoot.auth.visitor;

import org.jspecify.annotations.NullMarked;
