/** Whether services are what the template makes of their answers. */
@NullMarked
package dev.offshoot.template.check;

import org.jspecify.annotations.NullMarked;
