/**
 * Runs that measure or maltreat the packaged service from outside; started by the scripts in {@code
 * bench/}. Uses HTTP and the database only, never a class of the service.
 */
@NullMarked
package org.etalon.bench;

import org.jspecify.annotations.NullMarked;
