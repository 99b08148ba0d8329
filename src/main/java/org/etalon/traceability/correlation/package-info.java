/**
 * How results correlate that rest on the same standards (GUM 5.2). Computes from budgets and from
 * who rests on whom; judges nothing.
 */
@NullMarked
package org.etalon.traceability.correlation;

import org.jspecify.annotations.NullMarked;
