/**
 * The one hardened place where XML is parsed, written and canonicalised, with its limits. No other
 * package creates an XML parser, and nothing here fetches anything.
 */
@NullMarked
package org.etalon.xml;

import org.jspecify.annotations.NullMarked;
