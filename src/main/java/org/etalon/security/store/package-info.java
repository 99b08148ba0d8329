/** Accounts in PostgreSQL. */
@NullMarked
package org.etalon.security.store;

import org.jspecify.annotations.NullMarked;
