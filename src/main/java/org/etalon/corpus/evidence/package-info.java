/**
 * What a service that kept a whole tree would answer to the rules of the verdict, for files and for
 * a verdict in memory. It decides nothing.
 */
@NullMarked
package org.etalon.corpus.evidence;

import org.jspecify.annotations.NullMarked;
