/**
 * A certificate as JSON and back, without loss: a natural form that people and programs read, and a
 * layout that remembers how the XML was written. Reads and writes bytes; knows nothing of what a
 * certificate means and nothing of HTTP.
 */
@NullMarked
package org.etalon.dcc.json;

import org.jspecify.annotations.NullMarked;
