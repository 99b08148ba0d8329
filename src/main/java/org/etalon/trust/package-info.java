/**
 * Whom this deployment trusts: anchors with a purpose and a time, lists of others, revocation. It
 * never looks at a signed document.
 */
@NullMarked
package org.etalon.trust;

import org.jspecify.annotations.NullMarked;
