/**
 * What changed between two certificates, by meaning: the same number written otherwise, or in
 * another unit, is no change of meaning. Compares what the reader found and looks at no bytes; says
 * nothing about which of the two is right.
 */
@NullMarked
package org.etalon.dcc.difference;

import org.jspecify.annotations.NullMarked;
