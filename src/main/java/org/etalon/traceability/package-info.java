/**
 * The graph of certificates: whether a result is metrologically traceable, and what depends on it.
 */
@NullMarked
package org.etalon.traceability;

import org.jspecify.annotations.NullMarked;
