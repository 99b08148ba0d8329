package org.etalon.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may call.
 *
 * @param organisation null for an operator, who belongs to none
 * @param name as certificates show it
 */
public record Account(String id, @Nullable String organisation, String name, Set<Role> roles) {
  public Account {
    roles = Set.copyOf(roles);
  }
}
