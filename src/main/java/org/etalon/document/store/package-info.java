/** Kept documents in PostgreSQL. */
@NullMarked
package org.etalon.document.store;

import org.jspecify.annotations.NullMarked;
