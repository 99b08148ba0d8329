/**
 * Units of the D-SI: their grammar, their exact size in coherent SI units, and conversion between
 * them. Knows no quantities, documents or codes of other systems.
 */
@NullMarked
package org.etalon.quantity.unit;

import org.jspecify.annotations.NullMarked;
