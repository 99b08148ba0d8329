/**
 * Propagation of distributions by simulation (JCGM 101:2008). Knows neither units nor budgets;
 * binary floating point is used inside and never kept.
 */
@NullMarked
package org.etalon.uncertainty.montecarlo;

import org.jspecify.annotations.NullMarked;
