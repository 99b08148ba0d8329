/**
 * What a shift of a standard does to decisions on conformity that rest on it. Exact numbers, from
 * budgets that name the certificate of the standard; what no budget tells is undecided.
 */
@NullMarked
package org.etalon.traceability.shift;

import org.jspecify.annotations.NullMarked;
