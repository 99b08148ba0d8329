package org.etalon.platform.web;

/** Paths that several features answer below, so that each is written once. */
public final class Paths {
  public static final String API = "/api/v1";
  public static final String ORGANISATIONS = API + "/organisations";
  public static final String EQUIPMENT = API + "/equipment";
  public static final String CALIBRATIONS = API + "/calibrations";
  public static final String CERTIFICATES = API + "/certificates";
  public static final String CONFORMITY = API + "/conformity";
  public static final String VERIFICATIONS = API + "/verifications";
  public static final String DOCUMENTS = API + "/documents";
  public static final String UNITS = API + "/units";
  public static final String CONVERSIONS = API + "/conversions";
  public static final String TRUST = API + "/trust";

  private Paths() {}
}
