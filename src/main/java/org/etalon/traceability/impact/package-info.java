/**
 * What rests on a certificate, a standard or a version of a scope, and what is decided again when a
 * standard was found shifted. Walks the graph forwards and judges no chain.
 */
@NullMarked
package org.etalon.traceability.impact;

import org.jspecify.annotations.NullMarked;
