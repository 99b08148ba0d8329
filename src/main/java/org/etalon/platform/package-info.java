/**
 * What every feature stands on: clock, randomness, identifiers, the database. Knows no other
 * feature than {@code problem}.
 */
@NullMarked
package org.etalon.platform;

import org.jspecify.annotations.NullMarked;
