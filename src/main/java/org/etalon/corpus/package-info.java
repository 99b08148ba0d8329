/**
 * An open corpus: a national tree of calibrations made from a seed, for tests, demonstrations and
 * measurements. Nothing here is evidence of anything; the service itself never uses it.
 */
@NullMarked
package org.etalon.corpus;

import org.jspecify.annotations.NullMarked;
