package org.etalon.dcc;

import java.util.List;

/**
 * Any XML that goes with a certificate and is none of its parts (DCC {@code comment}).
 *
 * @param text what stands between the elements, as some old documents have it; DCC 3 has no place
 *     for it
 * @param xml each element as exclusive canonical XML that stands alone
 */
public record Comment(String text, List<String> xml) {
  public Comment {
    xml = List.copyOf(xml);
  }
}
