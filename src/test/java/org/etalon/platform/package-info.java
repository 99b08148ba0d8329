/** Tests of what every feature stands on. */
@NullMarked
package org.etalon.platform;

import org.jspecify.annotations.NullMarked;
