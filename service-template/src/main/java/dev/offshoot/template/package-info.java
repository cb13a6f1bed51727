/** The service template: what a new service is made of, and what every service keeps in common. */
@NullMarked
package dev.offshoot.template;

import org.jspecify.annotations.NullMarked;
