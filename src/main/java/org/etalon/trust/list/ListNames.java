package org.etalon.trust.list;

import org.etalon.trust.list.TrustedList.Status;

/** The names of TS 119 612 that a list is written with. */
final class ListNames {
  static final String TSL = "http://uri.etsi.org/02231/v2#";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String ROOT = "TrustServiceStatusList";
  static final String TAG = "http://uri.etsi.org/19612/TSLTag";
  static final String VERSION = "5";

  /** A seal is not a service of certification or timestamping, so its type is left open. */
  static final String TYPE = "http://uri.etsi.org/TrstSvc/Svctype/unspecified";

  static final String FOR_SEALS = "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals";

  /** A kind of certificate that a seal may seal stands beside this, in the InformationValue. */
  static final String FOR_KIND = "urn:etalon:trusted-list:1:certificate-kind";

  private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";

  private ListNames() {}

  static String uri(Status status) {
    return STATUS + (status == Status.GRANTED ? "granted" : "withdrawn");
  }

  static Status status(String uri) {
    return switch (uri) {
      case STATUS + "granted", STATUS + "recognisedatnationallevel" -> Status.GRANTED;
      case STATUS + "withdrawn", STATUS + "deprecatedatnationallevel" -> Status.WITHDRAWN;
      default -> Status.OTHER;
    };
  }
}
