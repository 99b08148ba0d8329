/**
 * The public verdict on any DCC, ours or a stranger's. Never throws for bad input and never
 * guesses: what could not be looked at is said so.
 */
@NullMarked
package org.etalon.verification;

import org.jspecify.annotations.NullMarked;
