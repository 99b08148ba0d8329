/**
 * A directory with a tree: certificates, whom to trust, what was made, and bundles of single chains
 * with signed evidence. Never writes into what is there already.
 */
@NullMarked
package org.etalon.corpus.directory;

import org.jspecify.annotations.NullMarked;
