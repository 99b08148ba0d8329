/** Kept documents over HTTP. */
@NullMarked
package org.etalon.document.web;

import org.jspecify.annotations.NullMarked;
