/** Organisations and scopes over HTTP. */
@NullMarked
package org.etalon.organisation.web;

import org.jspecify.annotations.NullMarked;
