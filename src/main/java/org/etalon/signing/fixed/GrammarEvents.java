package org.etalon.signing.fixed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Compares the events of one signature with {@link Grammar}, and keeps what it says. */
final class GrammarEvents {
  private static final int CHARACTERS_MAX = 1024 * 1024;
  private static final int EMBEDDED_MAX = 100;
  private static final Map<String, Value> EMBEDDED =
      Map.of(
          "EncapsulatedX509Certificate", Value.EMBEDDED_CERTIFICATE,
          "EncapsulatedCRLValue", Value.EMBEDDED_LIST,
          "EncapsulatedOCSPValue", Value.EMBEDDED_ANSWER);

  private final Values values = new Values();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int unjudged;
  private int embeddedValues;
  private @Nullable Value embedded;
  private @Nullable String departure;

  /** An element that has begun, and how far its content is. */
  private static final class Open {
    final Part part;
    final String local;
    int position;
    int count;

    Open(Part part, String local) {
      this.part = part;
      this.local = local;
    }

    /** The part that comes next by that name; null when none may. */
    @Nullable Part next(String uri, String local) {
      for (; position < part.parts.size(); position++, count = 0) {
        Part candidate = part.parts.get(position);
        if (count < candidate.max && candidate.is(uri, local)) {
          count++;
          return candidate;
        }
        if (count < candidate.min) {
          return null;
        }
      }
      return null;
    }

    boolean complete() {
      for (; position < part.parts.size(); position++, count = 0) {
        if (count < part.parts.get(position).min) {
          return false;
        }
      }
      return true;
    }
  }

  Values values() {
    return values;
  }

  /** What is not as the profile has it; null when everything is, so far. */
  @Nullable String departure() {
    return departure;
  }

  /** The part that begins; null when there is nothing to compare it with. */
  @Nullable Part start(String uri, String local, Attributes attributes) {
    if (departure != null || unjudged > 0) {
      unjudged++;
      embed(uri, local);
      return null;
    }
    Open parent = open.peek();
    Part part =
        parent != null
            ? parent.next(uri, local)
            : Grammar.SIGNATURE.is(uri, local) ? Grammar.SIGNATURE : null;
    if (part == null) {
      depart("An element " + local + " is not expected there.");
    } else if (!part.accepts(attributes, values)) {
      depart("The attributes of " + local + " are others.");
    } else {
      open.push(new Open(part, local));
      text.setLength(0);
      unjudged = part.anything ? 1 : 0;
      return part;
    }
    return null;
  }

  /** The part that ends; null when there is none. */
  @Nullable Part end() {
    if (departure != null || --unjudged > 0) {
      if (embedded != null) {
        values.put(embedded, text.toString());
        embedded = null;
      }
      return null;
    }
    unjudged = 0;
    Open ended = open.pop();
    Part part = ended.part;
    if (!ended.complete()) {
      depart("Something is missing in " + part.name + ".");
    }
    if (part.kept != null) {
      values.put(part.kept, part.anything ? ended.local : text.toString());
    }
    text.setLength(0);
    return part;
  }

  void characters(char[] characters, int start, int length) {
    Open parent = open.peek();
    if (departure != null || parent == null) {
      return;
    }
    boolean kept = parent.part.anything ? embedded != null : parent.part.kept != null;
    if (!parent.part.anything && !parent.part.text) {
      requireBlank(characters, start, length);
    } else if (kept) {
      if (text.length() + length > CHARACTERS_MAX) {
        depart("A value is too long.");
      } else {
        text.append(characters, start, length);
      }
    }
  }

  void depart(String reason) {
    if (departure == null) {
      departure = reason;
    }
  }

  private void embed(String uri, String local) {
    embedded = uri.equals(Grammar.XADES) ? EMBEDDED.get(local) : null;
    text.setLength(0);
    if (embedded != null && ++embeddedValues > EMBEDDED_MAX) {
      depart("There are too many values for the long term.");
    }
  }

  private void requireBlank(char[] characters, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (characters[i] > ' ') {
        depart("There is text where none is expected.");
        return;
      }
    }
  }
}
