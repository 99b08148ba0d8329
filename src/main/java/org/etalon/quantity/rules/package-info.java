/**
 * Whether a quantity is right by itself: decimals, units, counts, uncertainties, and hybrids that
 * agree. Knows neither documents nor what a quantity is measured for.
 */
@NullMarked
package org.etalon.quantity.rules;

import org.jspecify.annotations.NullMarked;
