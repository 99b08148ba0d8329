/** Rules about numbers, units, counts and uncertainties. */
@NullMarked
package org.etalon.dcc.rules.quantity;

import org.jspecify.annotations.NullMarked;
