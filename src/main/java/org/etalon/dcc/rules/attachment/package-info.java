/** Rules about the files inside a document; nothing is unpacked or run. */
@NullMarked
package org.etalon.dcc.rules.attachment;

import org.jspecify.annotations.NullMarked;
