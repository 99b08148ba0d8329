/**
 * The traceability report and the stubs for what is not disclosed: what they hold, and as JSON.
 * Judges nothing and signs nothing.
 */
@NullMarked
package org.etalon.traceability.report;

import org.jspecify.annotations.NullMarked;
