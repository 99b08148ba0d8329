/**
 * What rests on what, as a graph of certificates: which ones are met, never what they are worth.
 */
@NullMarked
package org.etalon.traceability.graph;

import org.jspecify.annotations.NullMarked;
