/** Equipment in PostgreSQL. */
@NullMarked
package org.etalon.equipment.store;

import org.jspecify.annotations.NullMarked;
