/** Who makes an event: roles, their order, and the rights that go with a row. */
@NullMarked
package dev.offshoot.events.team;

import org.jspecify.annotations.NullMarked;
