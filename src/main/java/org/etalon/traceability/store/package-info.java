/** Facts, the graph and what hangs on it in SQL; decides nothing. */
@NullMarked
package org.etalon.traceability.store;

import org.jspecify.annotations.NullMarked;
