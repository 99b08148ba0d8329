/**
 * Timestamps of authorities elsewhere, over HTTP (RFC 3161, 3.4). What they answer is measured by
 * the rules of any token before it is used.
 */
@NullMarked
package org.etalon.timestamp.client;

import org.jspecify.annotations.NullMarked;
