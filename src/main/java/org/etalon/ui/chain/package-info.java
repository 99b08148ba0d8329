/**
 * Chains as pages show them: drawn in tiers, told in words, and as of a moment. Decides nothing and
 * knows no HTTP.
 */
@NullMarked
package org.etalon.ui.chain;

import org.jspecify.annotations.NullMarked;
