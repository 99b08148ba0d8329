/** Equipment over HTTP. */
@NullMarked
package org.etalon.equipment.web;

import org.jspecify.annotations.NullMarked;
