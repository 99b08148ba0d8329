package org.etalon.platform;

import java.util.function.Supplier;

/**
 * The one way to the database: every read and write names the organisation it is made for, so that
 * the database can hold the line between tenants itself.
 */
public interface Transactions {

  /** The organisation of work that belongs to no caller: jobs, demo loading, public look-ups. */
  String SYSTEM = "*";

  /** Runs work in a transaction for an organisation; joins the one that is already open. */
  <T> T in(String organisation, Supplier<T> work);

  /** Whether the caller is in a transaction already, which may have changed something. */
  boolean isOpen();

  /** Runs work without a result. */
  default void run(String organisation, Runnable work) {
    in(
        organisation,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
