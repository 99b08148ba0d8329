/** Tests of the embedded database against the real server. */
@NullMarked
package org.etalon.platform.embedded;

import org.jspecify.annotations.NullMarked;
