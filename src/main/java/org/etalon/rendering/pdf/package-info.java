/**
 * A calibration certificate as PDF/A-3u with the signed XML inside. Shows what the HTML shows and
 * adds only how to check it; signs nothing.
 */
@NullMarked
package org.etalon.rendering.pdf;

import org.jspecify.annotations.NullMarked;
