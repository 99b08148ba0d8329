package org.etalon.dcc.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.ListData;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Software;
import org.etalon.dcc.StatementMetaData;
import org.etalon.quantity.value.QuantityValue;

/** What a document holds by sort, each with its place, in the order of the document. */
public final class Contents {
  final List<Placed<List<LocalText>>> texts = new ArrayList<>();
  final List<Placed<List<LocalText>>> paragraphs = new ArrayList<>();
  final List<Placed<Attributes>> attributes = new ArrayList<>();
  final List<Placed<Quantity>> quantities = new ArrayList<>();
  final List<Placed<Quantity>> results = new ArrayList<>();
  final List<Placed<QuantityValue>> values = new ArrayList<>();
  final List<Placed<ListData>> lists = new ArrayList<>();
  final List<Placed<Software>> software = new ArrayList<>();
  final List<Placed<StatementMetaData>> statements = new ArrayList<>();
  final List<Placed<String>> countries = new ArrayList<>();
  final List<Placed<String>> identifiers = new ArrayList<>();
  final List<Placed<ByteData>> files = new ArrayList<>();

  Contents() {}

  /** Names and other single texts in several languages. */
  public List<Placed<List<LocalText>>> texts() {
    return texts;
  }

  /** Texts in several languages that may have several paragraphs in each. */
  public List<Placed<List<LocalText>>> paragraphs() {
    return paragraphs;
  }

  /** Those with a name of their own or references to others. */
  public List<Placed<Attributes>> attributes() {
    return attributes;
  }

  /** Every quantity, of results, conditions, items and statements. */
  public List<Placed<Quantity>> quantities() {
    return quantities;
  }

  /** Those of them that are results. */
  public List<Placed<Quantity>> results() {
    return results;
  }

  /** Every value of D-SI, also relative uncertainties and coordinates. */
  public List<Placed<QuantityValue>> values() {
    return values;
  }

  public List<Placed<ListData>> lists() {
    return lists;
  }

  public List<Placed<Software>> software() {
    return software;
  }

  /** Statements, and metadata of every level. */
  public List<Placed<StatementMetaData>> statements() {
    return statements;
  }

  /** Codes of countries. */
  public List<Placed<String>> countries() {
    return countries;
  }

  /** Numbers and names that tell one thing from another: of certificates, items, equipment. */
  public List<Placed<String>> identifiers() {
    return identifiers;
  }

  public List<Placed<ByteData>> files() {
    return files;
  }
}
