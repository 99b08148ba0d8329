/**
 * PostgreSQL's own binaries, run by this process when no database is configured. Used by the
 * program entry and by tests; no feature depends on it.
 */
@NullMarked
package org.etalon.platform.embedded;

import org.jspecify.annotations.NullMarked;
