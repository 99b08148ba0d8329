/**
 * From drafts to certificates that are signed and stamped, and to directories of them. Keys come
 * from outside.
 */
@NullMarked
package org.etalon.corpus.writing;

import org.jspecify.annotations.NullMarked;
