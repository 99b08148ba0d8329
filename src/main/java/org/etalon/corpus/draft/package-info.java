/**
 * Calibrations of a tree in the words of a certificate, before anything is signed. What is changed
 * here is signed as it is; nothing here knows which changes are defects.
 */
@NullMarked
package org.etalon.corpus.draft;

import org.jspecify.annotations.NullMarked;
