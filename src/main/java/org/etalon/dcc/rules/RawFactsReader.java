package org.etalon.dcc.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.xml.SafeXml;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Collects raw facts from the events of one parse; comments are told to it as a {@link
 * org.xml.sax.ext.LexicalHandler}. What it keeps is bounded whatever the document holds.
 */
public final class RawFactsReader extends DefaultHandler2 {
  // As many identifiers as a document that is read has elements and attributes.
  private static final int IDS_MAX = 200_000;
  private static final int PLACES_MAX = Answers.FINDINGS_MAX + 1;
  private static final int SIGNING_TIMES_MAX = 10;
  private static final int TIME_CHARACTERS_MAX = 64;
  private static final int NAMES_KEPT = 64;
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XADES = "http://uri.etsi.org/01903/";

  /** Vocabularies whose values a machine acts on; in other XML a comment does no harm. */
  private static final List<String> VALUED =
      List.of(
          "https://ptb.de/",
          "https://intranet.ptb.de/",
          DS,
          XADES,
          "http://www.w3.org/1998/Math/MathML");

  private static final Map<String, String> PREFIXES =
      Map.of("https://ptb.de/dcc", "dcc:", "https://ptb.de/si", "si:", DS, "ds:");

  private final Set<String> ids = new HashSet<>();
  private final List<Placed<String>> repeatedIds = new ArrayList<>();
  private final List<Placed<String>> commentedValues = new ArrayList<>();
  private final List<String> signingTimes = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final StringBuilder time = new StringBuilder();
  private int depth;
  private boolean inTime;

  static RawFacts read(byte[] xml) {
    RawFactsReader handler = new RawFactsReader();
    SafeXml.read(xml, List.of(handler));
    return handler.facts();
  }

  /** What was found, once the document has ended. */
  public RawFacts facts() {
    return new RawFacts(ids, repeatedIds, commentedValues, signingTimes);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    int position = 0;
    if (depth > 0) {
      Level parent = levels.get(depth - 1);
      parent.hasElements = true;
      position = parent.next(uri, local);
    }
    if (levels.size() == depth) {
      levels.add(new Level());
    }
    levels.get(depth).open(uri, local, position);
    depth++;
    for (int i = 0; i < attributes.getLength(); i++) {
      identifier(attributes, i);
    }
    inTime =
        local.equals("SigningTime")
            && uri.startsWith(XADES)
            && depth > 2
            && levels.get(1).is(DS, "Signature")
            && signingTimes.size() < SIGNING_TIMES_MAX;
    time.setLength(0);
  }

  /** Attributes that some vocabulary takes for an identifier, however it writes the name. */
  private void identifier(Attributes attributes, int i) {
    String uri = attributes.getURI(i);
    if (!attributes.getLocalName(i).equalsIgnoreCase("id") || !(uri.isEmpty() || uri.equals(XML))) {
      return;
    }
    String id = attributes.getValue(i).strip();
    if (ids.size() < IDS_MAX && !ids.add(id) && repeatedIds.size() < PLACES_MAX) {
      repeatedIds.add(new Placed<>(id, place().child("@" + attributes.getQName(i))));
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    Level level = levels.get(depth - 1);
    for (int i = start; i < start + length && !level.hasText; i++) {
      level.hasText = text[i] > ' ';
    }
    if (inTime && time.length() < TIME_CHARACTERS_MAX) {
      time.append(text, start, Math.min(length, TIME_CHARACTERS_MAX));
    }
  }

  @Override
  public void comment(char[] text, int start, int length) {
    mark();
  }

  @Override
  public void processingInstruction(String target, String data) {
    mark();
  }

  private void mark() {
    if (depth > 0) {
      levels.get(depth - 1).hasComment = true;
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    Level level = levels.get(depth - 1);
    if (level.hasComment
        && level.hasText
        && !level.hasElements
        && commentedValues.size() < PLACES_MAX
        && VALUED.stream().anyMatch(uri::startsWith)) {
      commentedValues.add(new Placed<>(local, place()));
    }
    if (inTime) {
      signingTimes.add(time.toString().strip());
      inTime = false;
    }
    depth--;
  }

  private Place place() {
    Place place = Place.ROOT;
    for (Level level : levels.subList(1, depth)) {
      place = place.entry(PREFIXES.getOrDefault(level.uri, "*:") + level.local, level.position - 1);
    }
    return place;
  }

  /** An element that is open, used again for each element of its depth. */
  private static final class Level {
    private String uri = "";
    private String local = "";
    private int position;
    private boolean hasElements;
    private boolean hasText;
    private boolean hasComment;
    private Map<String, Integer> counts = new HashMap<>();

    void open(String newUri, String newLocal, int newPosition) {
      uri = newUri;
      local = newLocal;
      position = newPosition;
      hasElements = false;
      hasText = false;
      hasComment = false;
      if (counts.size() > NAMES_KEPT) {
        // To empty a large map takes as long as it is large.
        counts = new HashMap<>();
      } else if (!counts.isEmpty()) {
        counts.clear();
      }
    }

    boolean is(String otherUri, String otherLocal) {
      return uri.equals(otherUri) && local.equals(otherLocal);
    }

    /** The number of the next child of this name. */
    int next(String childUri, String childLocal) {
      String prefix = PREFIXES.getOrDefault(childUri, "*:");
      return counts.merge(prefix + childLocal, 1, Integer::sum);
    }
  }
}
