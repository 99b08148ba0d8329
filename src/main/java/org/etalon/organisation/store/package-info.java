/** Organisations and scopes in PostgreSQL. */
@NullMarked
package org.etalon.organisation.store;

import org.jspecify.annotations.NullMarked;
