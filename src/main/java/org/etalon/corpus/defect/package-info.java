/**
 * Named defects of a tree: each changes one link, and says which rule of the verdict must tell it.
 * Signatures stay valid unless the defect is about them.
 */
@NullMarked
package org.etalon.corpus.defect;

import org.jspecify.annotations.NullMarked;
