/**
 * Units of the D-SI for any program that speaks JSR-385: a system of units, formats and a service
 * provider over Indriya. Sizes come from our own table; this package defines none.
 */
@NullMarked
package org.etalon.quantity.jsr385;

import org.jspecify.annotations.NullMarked;
