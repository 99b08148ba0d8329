package org.etalon.dcc.grade;

/** Quantities of our own for tests, as XML without a namespace. */
final class SiXml {
  private SiXml() {}

  static String real(String inside) {
    return "<real>" + inside + "</real>";
  }

  static String of(String value, String unit) {
    return real("<value>" + value + "</value><unit>" + unit + "</unit>");
  }

  static String expanded(String u, String k, String p) {
    return real(
        "<value>7.20</value><unit>\\second</unit><measurementUncertaintyUnivariate><expandedMU>"
            + ("<valueExpandedMU>" + u + "</valueExpandedMU>")
            + ("<coverageFactor>" + k + "</coverageFactor>")
            + ("<coverageProbability>" + p + "</coverageProbability>")
            + "</expandedMU></measurementUncertaintyUnivariate>");
  }

  static String polar(String unit, String phase, String more) {
    return "<complex><valueMagnitude>3</valueMagnitude><valuePhase>1</valuePhase><unit>"
        + unit
        + "</unit><unitPhase>"
        + phase
        + "</unitPhase>"
        + more
        + "</complex>";
  }

  static String cartesian(String unit, String more) {
    return "<complex><valueReal>3</valueReal><valueImag>1</valueImag>"
        + (unit.isEmpty() ? "" : "<unit>" + unit + "</unit>")
        + more
        + "</complex>";
  }

  /** Entries {@code value unit} by columns, separated by commas and, between columns, bars. */
  static String region(String entries) {
    StringBuilder xml = new StringBuilder("<ellipsoidalRegion><covarianceMatrix>");
    for (String column : entries.split("\\|")) {
      xml.append("<column>");
      for (String entry : column.split(",")) {
        String[] parts = entry.strip().split(" ");
        xml.append("<covariance><value>").append(parts[0]).append("</value><unit>");
        xml.append(parts[1]).append("</unit></covariance>");
      }
      xml.append("</column>");
    }
    return xml
        + "</covarianceMatrix><coverageFactor>2.0</coverageFactor>"
        + "<coverageProbability>0.95</coverageProbability></ellipsoidalRegion>";
  }

  /** Two polar members and a region for both, whose components have these units. */
  static String together(String units) {
    String[] each = units.split(" ");
    StringBuilder entries = new StringBuilder();
    for (int column = 0; column < each.length; column++) {
      for (int row = 0; row < each.length; row++) {
        String value = row == column ? "1 " : "0 ";
        String end = row < each.length - 1 ? "," : "|";
        entries.append(value).append(each[row]).append(each[column]).append(end);
      }
    }
    String member = polar("\\metre", "\\degree", "");
    return "<complexList>" + member + member + region(entries.toString()) + "</complexList>";
  }

  static String columns(String values, String units, String more) {
    return "<realListXMLList><valueXMLList>"
        + values
        + "</valueXMLList><unitXMLList>"
        + units
        + "</unitXMLList>"
        + more
        + "</realListXMLList>";
  }
}
