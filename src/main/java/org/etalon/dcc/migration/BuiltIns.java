package org.etalon.dcc.migration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;

/** The built-in types of XML Schema that a certificate uses. */
final class BuiltIns {
  private static final Set<String> BOOLEAN = Set.of("true", "false", "1", "0");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Nl}._\\-\\u00B7]*");
  private static final Pattern INTEGER = Pattern.compile("[+\\-]?[0-9]{1,1000}");
  private static final Pattern BASE64 =
      Pattern.compile(
          "([A-Za-z0-9+/]{4})*+([A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?");
  private static final int BASE64_CHUNK = 4_096;
  private static final Pattern NO_URI_CHARACTER = Pattern.compile("[^!#-;=?-_a-z~\\[\\]%]");

  private static final DatatypeFactory TYPES = DatatypeFactory.newDefaultInstance();

  private BuiltIns() {}

  /** Whether a text, without outer blanks unless it is a string, is a value of the type. */
  static boolean accepts(String type, String text) {
    return switch (type) {
      case "boolean" -> BOOLEAN.contains(text);
      case "date" -> isDate(text, new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, "date"));
      case "dateTime" -> isDate(text, new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, "dateTime"));
      case "duration" -> isDuration(text);
      case "integer" -> INTEGER.matcher(text).matches();
      case "ID" -> NAME.matcher(text).matches();
      case "IDREFS" -> isNames(XmlText.tokens(text));
      case "base64Binary" -> isBase64(text);
      case "anyURI" -> isUri(text);
      default -> true;
    };
  }

  private static boolean isNames(List<String> tokens) {
    return !tokens.isEmpty() && tokens.stream().allMatch(t -> NAME.matcher(t).matches());
  }

  private static boolean isDate(String text, QName type) {
    try {
      return TYPES.newXMLGregorianCalendar(text).getXMLSchemaType().equals(type);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return false;
    }
  }

  private static boolean isDuration(String text) {
    try {
      TYPES.newDuration(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** In pieces, so that a long text does not need a deep stack. */
  private static boolean isBase64(String text) {
    String dense = String.join("", XmlText.tokens(text));
    int last = Math.max(0, dense.length() - 4);
    for (int at = 0; at < last; at += BASE64_CHUNK) {
      String piece = dense.substring(at, Math.min(at + BASE64_CHUNK, last));
      if (piece.indexOf('=') >= 0 || !BASE64.matcher(piece).matches()) {
        return false;
      }
    }
    return BASE64.matcher(dense.substring(last)).matches();
  }

  private static boolean isUri(String text) {
    try {
      new URI(NO_URI_CHARACTER.matcher(text).replaceAll("x"));
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
