/**
 * The rules of the traceability verdict, one class each. A rule looks at one edge or one end of a
 * chain and says what it found; evidence that is missing is never a failure.
 */
@NullMarked
package org.etalon.traceability.rules;

import org.jspecify.annotations.NullMarked;
