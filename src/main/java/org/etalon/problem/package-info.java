/**
 * What can go wrong for a caller: one enumeration, one exception, one mapper to RFC 9457. Knows no
 * other feature and no HTTP type outside {@code web}.
 */
@NullMarked
package org.etalon.problem;

import org.jspecify.annotations.NullMarked;
