/** Measures walks over a large graph. Rows are made without documents, for this only. */
@NullMarked
package org.etalon.bench.chain;

import org.jspecify.annotations.NullMarked;
