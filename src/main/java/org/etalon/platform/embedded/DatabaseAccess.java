package org.etalon.platform.embedded;

import java.util.Map;

/**
 * How to reach the embedded database: the owner role migrates, the application role owns nothing.
 * The text form shows no password.
 */
public record DatabaseAccess(String url, String ownerPassword, String applicationPassword) {
  /** The role that owns database and schema; only migrations use it. */
  public static final String OWNER = "etalon_owner";

  /** The role the service works with; migrations grant it what it may do, table by table. */
  public static final String APPLICATION = "etalon_app";

  /** The name of the database. */
  public static final String DATABASE = "etalon";

  /** The same as Quarkus settings: the data source as application, Flyway as owner. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", url,
        "quarkus.datasource.username", APPLICATION,
        "quarkus.datasource.password", applicationPassword,
        "quarkus.flyway.username", OWNER,
        "quarkus.flyway.password", ownerPassword,
        "quarkus.flyway.migrate-at-start", "true");
  }

  @Override
  public String toString() {
    return "DatabaseAccess[" + url + "]";
  }
}
