/** HTTP of trust anchors and trusted lists. */
@NullMarked
package org.etalon.trust.web;

import org.jspecify.annotations.NullMarked;
