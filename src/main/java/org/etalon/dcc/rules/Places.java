package org.etalon.dcc.rules;

/** Places that every certificate has. */
public final class Places {
  public static final Place ADMINISTRATIVE = Place.ROOT.child("dcc:administrativeData");
  public static final Place CORE_DATA = ADMINISTRATIVE.child("dcc:coreData");
  public static final Place ITEMS = ADMINISTRATIVE.child("dcc:items");
  public static final Place LABORATORY = ADMINISTRATIVE.child("dcc:calibrationLaboratory");
  public static final Place PERSONS = ADMINISTRATIVE.child("dcc:respPersons");
  public static final Place CUSTOMER = ADMINISTRATIVE.child("dcc:customer");
  public static final Place RESULTS = Place.ROOT.child("dcc:measurementResults");
  public static final Place SCHEMA_VERSION = Place.ROOT.child("@schemaVersion");

  private Places() {}
}
