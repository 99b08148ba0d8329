package org.etalon.signing.fixed;

import java.security.MessageDigest;
import java.util.Objects;
import org.etalon.xml.Canonical;
import org.etalon.xml.CanonicalEvents;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Observes the one pass over a document in which its content is read, digests the canonical form of
 * what those events say, and takes the signature apart. What others read of the document in this
 * pass is therefore what was digested (W3C XML Signature 1.1, 4.4.3.2; exc-c14n).
 */
public final class FixedReading extends DefaultHandler2 {
  private static final String DCC = "https://ptb.de/dcc";

  private final MessageDigest content = Canonical.sha256();
  private final CanonicalEvents document =
      CanonicalEvents.ofDocument(content::update, Canonical.BYTES_MAX);
  private final GrammarEvents grammar = new GrammarEvents();
  private final IdentifierEvents identifiers = new IdentifierEvents();
  private final ValueComments comments = new ValueComments();
  private final SignedParts parts = new SignedParts();
  private int depth;
  private boolean inSignature;
  private boolean anySignature;
  private boolean ended;
  private @Nullable String departure;

  /** Whether there is any {@code ds:Signature}, wherever it is. */
  public boolean anySignature() {
    return anySignature;
  }

  /**
   * The signature, once the whole document was read; null when there is none, or when anything is
   * not exactly as the profile has it, so that somebody else has to judge.
   */
  public @Nullable FixedSignature signature() {
    if (!ended || !anySignature || departure != null) {
      return null;
    }
    return FixedSignature.of(grammar.values(), parts, content.digest());
  }

  /** Why there is no signature of the fixed profile; null when the form is right. */
  public @Nullable String departure() {
    return departure;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    departLikeGrammar();
    boolean signature = uri.equals(Grammar.DS) && local.equals("Signature");
    if (signature && depth == 1 && !anySignature) {
      inSignature = true;
    } else if (signature) {
      depart("A signature is not the only one, or not a child of the root.");
    } else if (depth == 1 && anySignature) {
      depart("The signature is not the last child of the root.");
    } else if (depth > 0 && uri.equals(DCC) && local.equals("digitalCalibrationCertificate")) {
      depart("A second calibration certificate is inside the document.");
    } else if (!inSignature && uri.equals(Grammar.DS)) {
      depart("A part of a signature is outside of it.");
    }
    anySignature |= signature;
    depth++;
    if (departure != null) {
      return;
    }
    identifiers.start(uri, attributes);
    comments.start(uri);
    if (inSignature) {
      Part part = grammar.start(uri, local, attributes);
      if (part != null && part.octets != null) {
        parts.begin(part.octets);
      }
      within(() -> parts.startElement(uri, local, qualified, attributes));
    } else {
      within(() -> document.startElement(uri, local, qualified, attributes));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    depth--;
    departLikeGrammar();
    if (departure != null) {
      return;
    }
    comments.end();
    if (!inSignature) {
      document.endElement(uri, local, qualified);
      return;
    }
    parts.endElement(uri, local, qualified);
    Part part = grammar.end();
    if (part != null && part.octets != null) {
      parts.end();
    }
    inSignature = depth > 1;
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (departure != null) {
      return;
    }
    comments.characters(text, start, length);
    if (inSignature) {
      grammar.characters(text, start, length);
      within(() -> parts.characters(text, start, length));
    } else {
      within(() -> document.characters(text, start, length));
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    comments.comment();
    if (inSignature) {
      depart("A processing instruction is inside the signature.");
    } else if (departure == null) {
      document.processingInstruction(target, data);
    }
  }

  @Override
  public void comment(char[] text, int start, int length) {
    comments.comment();
    if (inSignature) {
      depart("A comment is inside the signature.");
    }
  }

  @Override
  public void endDocument() {
    ended = true;
    departLikeGrammar();
    if (departure != null || !anySignature) {
      return;
    }
    document.flush();
    Values values = grammar.values();
    if (!values.refers(Value.PROPERTIES_REFERENCE, Value.PROPERTIES_ID)
        || !values.refers(Value.TARGET, Value.SIGNATURE_ID)
        || !values.refers(Value.OBJECT_REFERENCE, Value.DOCUMENT_REFERENCE)) {
      depart("The parts of the signature do not refer to each other.");
    } else if (identifiers.ambiguous(values.one(Value.PROPERTIES_ID))) {
      depart("An identifier is used twice.");
    } else if (comments.found()) {
      depart("A comment or processing instruction is inside a value.");
    }
  }

  /** What is too large to be digested is not refused as a document. */
  private void within(Step step) {
    try {
      step.take();
    } catch (SAXException e) {
      depart("The canonical form is too large.");
    }
  }

  private void departLikeGrammar() {
    departure = departure != null ? departure : grammar.departure();
  }

  private void depart(String reason) {
    departure = Objects.requireNonNullElse(departure, reason);
  }

  /** A part of the canonical form. */
  private interface Step {
    void take() throws SAXException;
  }
}
