package org.etalon.ui;

import java.util.List;
import java.util.Optional;

/** Who looks at a page. */
public interface Visitors {

  /** The account that is signed in for this request. */
  Optional<Visitor> current();

  /** Whether this is a demonstration, where anybody may pick an account. */
  boolean demo();

  /** The accounts to pick from; empty outside a demonstration. */
  List<Visitor> choices();
}
