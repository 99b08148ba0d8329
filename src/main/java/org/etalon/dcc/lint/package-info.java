/**
 * House rules and rules of norms that a certificate must keep before it is signed, beyond what the
 * schema asks. One small class for each rule; none of them changes anything.
 */
@NullMarked
package org.etalon.dcc.lint;

import org.jspecify.annotations.NullMarked;
