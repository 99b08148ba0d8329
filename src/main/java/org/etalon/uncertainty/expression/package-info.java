/**
 * Expressions of a measurement model: read, differentiated, evaluated in decimals and over many
 * draws. Knows neither budgets nor units beyond their dimensions.
 */
@NullMarked
package org.etalon.uncertainty.expression;

import org.jspecify.annotations.NullMarked;
