/** Who is calling, for which organisation and in which roles. Knows no feature's data. */
@NullMarked
package org.etalon.security;

import org.jspecify.annotations.NullMarked;
