/** Rules about dates and their order. */
@NullMarked
package org.etalon.dcc.rules.time;

import org.jspecify.annotations.NullMarked;
