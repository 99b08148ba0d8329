package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.etalon.dcc.Dcc;

/** X3, X4 and what of X17 and X18 would be fetched: addresses in every place that can hold one. */
final class FetchAttacks {
  private static final String XSI =
      "xsi:schemaLocation=\"https://ptb.de/dcc https://ptb.de/dcc/v3.3.0/dcc.xsd\"";
  private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

  private FetchAttacks() {}

  /**
   * @param server where a fetch would be noticed
   */
  static List<Attack> all(String server) {
    List<Attack> attacks = new ArrayList<>();
    for (String address :
        List.of(
            server + "/dcc.xsd",
            "file:///etc/hostname",
            "jar:" + server + "/a.jar!/dcc.xsd",
            "ftp" + server.substring(4) + "/dcc.xsd",
            "//127.0.0.1/dcc.xsd",
            "../../../etc/hostname",
            "https://ptb.de/dcc/v3.3.0/dcc.xsd",
            "etalon://directory/dcc.xsd")) {
      schemas(attacks, address);
      instructions(attacks, address);
      references(attacks, address);
    }
    return attacks;
  }

  private static void schemas(List<Attack> attacks, String address) {
    String kind = address.split("[:/.]")[0];
    attacks.add(
        Attack.read(
            "X3",
            "schemaLocation " + kind,
            () ->
                Certificate.with(
                    XSI,
                    "xsi:schemaLocation=\"https://ptb.de/dcc "
                        + address
                        + " https://ptb.de/si "
                        + address
                        + "\""),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X3",
            "noNamespaceSchemaLocation " + kind,
            () -> Certificate.onRoot("xsi:noNamespaceSchemaLocation=\"" + address + "\""),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X3",
            "on an element deep inside " + kind,
            () ->
                Certificate.withComment(
                    "<a xmlns=\"urn:a\" xsi:schemaLocation=\"urn:a "
                        + address
                        + "\" xsi:type=\"a\"/>"),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X3",
            "namespace itself " + kind,
            () -> Certificate.withComment("<a xmlns=\"" + address + "\"/>"),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.refused(
            "X3",
            "external subset " + kind,
            () -> "<!DOCTYPE a SYSTEM '" + address + "'>" + Certificate.TEXT));
  }

  private static void instructions(List<Attack> attacks, String address) {
    String kind = address.split("[:/.]")[0];
    attacks.add(
        Attack.read(
            "X4",
            "xml-stylesheet " + kind,
            () ->
                "<?xml-stylesheet type=\"text/xsl\" href=\"" + address + "\"?>" + Certificate.TEXT,
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X4",
            "xml-model " + kind,
            () -> "<?xml-model href=\"" + address + "\"?>" + Certificate.TEXT + "<?php x ?>",
            ValueAttacks::asWritten));
    for (String parse : List.of("xml", "text")) {
      attacks.add(
          Attack.read(
              "X4",
              "XInclude " + parse + " " + kind,
              () ->
                  Certificate.withValues(
                      "<i:include xmlns:i=\""
                          + XINCLUDE
                          + "\" parse=\""
                          + parse
                          + "\" href=\""
                          + address
                          + "\"/>100.0086 138.5025"),
              ValueAttacks::asWritten));
    }
    attacks.add(
        Attack.read(
            "X4",
            "XInclude as the root " + kind,
            () ->
                Certificate.withComment(
                    "<i:include xmlns:i=\""
                        + XINCLUDE
                        + "\" xml:base=\""
                        + address
                        + "\" href=\"a\"><i:fallback>b</i:fallback></i:include>"),
            FetchAttacks::keepsTheInclude));
  }

  /** The element is kept as the comment that it is, with nothing in its place. */
  private static void keepsTheInclude(Dcc dcc) {
    assertThat(Objects.requireNonNull(dcc.comment()).xml())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("<i:include ")
        .endsWith("<i:fallback>b</i:fallback></i:include>");
  }

  private static void references(List<Attack> attacks, String address) {
    String kind = address.split("[:/.]")[0];
    attacks.add(
        Attack.read(
            "X18",
            "referral " + kind,
            () -> Certificate.with("NMI-2026-000004", address),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X18",
            "vocabulary " + kind,
            () ->
                Certificate.with(
                    "<dcc:coreData>",
                    "<dcc:refTypeDefinitions><dcc:refTypeDefinition>"
                        + "<dcc:name/><dcc:namespace>x</dcc:namespace><dcc:link>"
                        + address
                        + "</dcc:link></dcc:refTypeDefinition></dcc:refTypeDefinitions><dcc:coreData>"),
            ValueAttacks::asWritten));
    attacks.add(
        Attack.read(
            "X18",
            "key and reference of a signature " + kind,
            () ->
                Certificate.with(
                    Certificate.END,
                    "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                        + "<ds:SignedInfo><ds:CanonicalizationMethod"
                        + " Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>"
                        + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"/>"
                        + "<ds:Reference URI=\""
                        + address
                        + "\"><ds:DigestMethod"
                        + " Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
                        + "<ds:DigestValue>AAAA</ds:DigestValue>"
                        + "</ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue><ds:KeyInfo>"
                        + "<ds:RetrievalMethod URI=\""
                        + address
                        + "\"/></ds:KeyInfo></ds:Signature>"
                        + Certificate.END),
            ValueAttacks::asWritten));
  }
}
