/** What the evaluation of uncertainty answers over HTTP; decides nothing itself. */
@NullMarked
package org.etalon.uncertainty.web;

import org.jspecify.annotations.NullMarked;
