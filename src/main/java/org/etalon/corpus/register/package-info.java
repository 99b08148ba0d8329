/**
 * What no certificate of a tree holds: organisations, equipment with its facts, scopes, statuses.
 * It is the evidence of a tree, and is kept nowhere but in memory.
 */
@NullMarked
package org.etalon.corpus.register;

import org.jspecify.annotations.NullMarked;
