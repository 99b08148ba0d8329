/** Measures the offline verifier. */
@NullMarked
package org.etalon.bench.offline;

import org.jspecify.annotations.NullMarked;
