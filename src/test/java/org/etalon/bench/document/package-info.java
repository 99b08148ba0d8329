/** Measures what it costs to read, validate and check a document; it decides nothing. */
@NullMarked
package org.etalon.bench.document;

import org.jspecify.annotations.NullMarked;
