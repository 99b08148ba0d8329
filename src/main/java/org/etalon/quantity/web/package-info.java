/** Units and conversions over HTTP, for anyone. Decides nothing about units. */
@NullMarked
package org.etalon.quantity.web;

import org.jspecify.annotations.NullMarked;
