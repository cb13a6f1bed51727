/** Forms with files: read whole, once, before the controller method is called. */
@NullMarked
package dev.offshoot.web.form;

import org.jspecify.annotations.NullMarked;
