/** Transactions on PostgreSQL. Holds no table of its own. */
@NullMarked
package org.etalon.platform.store;

import org.jspecify.annotations.NullMarked;
