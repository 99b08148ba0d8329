/**
 * Clock, identifiers, randomness, transactions, JSON and start-up: what every feature stands on.
 * Knows no feature.
 */
@NullMarked
package org.etalon.platform;

import org.jspecify.annotations.NullMarked;
