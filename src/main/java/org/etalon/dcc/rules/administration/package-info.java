/** Rules about who, what and how: parties, items, codes, software, methods and conditions. */
@NullMarked
package org.etalon.dcc.rules.administration;

import org.jspecify.annotations.NullMarked;
