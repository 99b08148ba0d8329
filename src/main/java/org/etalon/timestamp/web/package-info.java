/** The timestamp protocol over HTTP (RFC 3161, 3.4). Issues nothing itself. */
@NullMarked
package org.etalon.timestamp.web;

import org.jspecify.annotations.NullMarked;
