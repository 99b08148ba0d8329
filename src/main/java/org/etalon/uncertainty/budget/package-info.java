/**
 * Uncertainty budgets (GUM, JCGM 100:2008): held as written, read, evaluated. Shares its records
 * with whoever stores or sends a budget; knows neither HTTP nor documents.
 */
@NullMarked
package org.etalon.uncertainty.budget;

import org.jspecify.annotations.NullMarked;
