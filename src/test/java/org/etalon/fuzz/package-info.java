/**
 * Throws mutated documents, units, decimals and expressions at what reads those of strangers, and
 * keeps what was found. Started for minutes by {@code bench/fuzz}; every build replays the corpus.
 */
@NullMarked
package org.etalon.fuzz;

import org.jspecify.annotations.NullMarked;
