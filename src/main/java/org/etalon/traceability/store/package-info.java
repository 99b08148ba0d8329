/** Facts and the graph of certificates in PostgreSQL. Judges nothing. */
@NullMarked
package org.etalon.traceability.store;

import org.jspecify.annotations.NullMarked;
