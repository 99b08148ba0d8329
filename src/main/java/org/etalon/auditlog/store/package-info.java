/** The audit log in PostgreSQL. */
@NullMarked
package org.etalon.auditlog.store;

import org.jspecify.annotations.NullMarked;
