/**
 * Where the strokes and words of a figure stand. Every number in a figure is a text that was given;
 * nothing is rounded, and no number is made here.
 */
@NullMarked
package org.etalon.rendering.figure;

import org.jspecify.annotations.NullMarked;
