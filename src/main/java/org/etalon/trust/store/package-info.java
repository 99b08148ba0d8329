/** Trust anchors and trusted lists in the database. */
@NullMarked
package org.etalon.trust.store;

import org.jspecify.annotations.NullMarked;
