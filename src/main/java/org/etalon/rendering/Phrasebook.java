package org.etalon.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.etalon.rendering.formula.FormulaLayout;
import org.etalon.rendering.formula.MathRun;
import org.jspecify.annotations.Nullable;

/** Puts the texts of a document into lines: the reader's language first, then the others. */
final class Phrasebook {
  /** Nobody reads more of them; the XML has all. */
  private static final int REFERENCES_MAX = 1_000;

  private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  /** How many letters of foreign markup are shown. */
  static final int SOURCE_MAX = 100_000;

  private final PageLanguage language;
  private final Labels labels;
  private final Map<String, String> names;

  /**
   * @param names what the elements are called that others refer to, by {@code id}
   */
  Phrasebook(PageLanguage language, Labels labels, Map<String, String> names) {
    this.language = language;
    this.labels = labels;
    this.names = names;
  }

  String label(String key) {
    return labels.get(key);
  }

  Line labelled(String key) {
    return Line.text(labels.get(key));
  }

  String word(String vocabulary, @Nullable String word) {
    return labels.word(vocabulary, word);
  }

  /** The text in every language that differs, the reader's first. */
  Line line(@Nullable MultilingualText text) {
    return text == null ? Line.EMPTY : ofTexts(text.content());
  }

  /** The text in the reader's language, or in the nearest that there is. */
  String first(MultilingualText text) {
    return text.content().stream()
        .min(Comparator.comparingInt(this::distance))
        .map(LocalText::text)
        .orElse("");
  }

  /** The text, or where there is none a label. */
  Line lineOr(@Nullable MultilingualText text, String key) {
    return text == null || text.isEmpty() ? labelled(key) : line(text);
  }

  private Line ofTexts(List<LocalText> texts) {
    List<LocalText> ordered = new ArrayList<>(texts);
    // Stable: what is in neither language keeps the order of the document.
    ordered.sort(Comparator.comparingInt(this::distance));
    Set<String> said = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    for (LocalText text : ordered) {
      if (said.add(text.text())) {
        Span.Kind kind = spans.isEmpty() ? Span.Kind.TEXT : Span.Kind.OTHER;
        spans.add(new Span(kind, text.text(), text.lang(), null, null));
      }
    }
    return new Line(spans);
  }

  private int distance(LocalText text) {
    if (language.code().equals(text.lang())) {
      return 0;
    }
    if (text.lang() == null) {
      return 1;
    }
    return text.lang().equals("en") ? 2 : 3;
  }

  /** Rich content in the order of the document; texts that translate each other are one block. */
  List<Block> blocks(@Nullable RichContent content) {
    if (content == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    if (content.name() != null) {
      blocks.add(new Block.Prose(line(content.name())));
    }
    List<LocalText> together = new ArrayList<>();
    for (RichContent.Part part : content.parts()) {
      if (part instanceof LocalText text) {
        if (together.stream().anyMatch(t -> Objects.equals(t.lang(), text.lang()))) {
          flush(together, blocks);
        }
        together.add(text);
      } else {
        flush(together, blocks);
        blocks.add(part instanceof ByteData file ? file(file) : formula((FormulaData) part));
      }
    }
    flush(together, blocks);
    return blocks;
  }

  /** Rich content as lines: texts, formulas as they are written, files as what they are called. */
  List<Line> lines(@Nullable RichContent content) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks(content)) {
      if (block instanceof Block.Prose prose) {
        lines.add(prose.line());
      } else if (block instanceof Block.Source source) {
        lines.add(Line.code(source.text()));
      } else if (block instanceof Block.Formula formula) {
        lines.add(formula.line());
      } else if (block instanceof Block.Facts nested) {
        nested.facts().forEach(fact -> lines.addAll(fact.lines()));
      }
    }
    return lines;
  }

  private void flush(List<LocalText> together, List<Block> blocks) {
    if (!together.isEmpty()) {
      blocks.add(new Block.Prose(ofTexts(together)));
      together.clear();
    }
  }

  /** Laid out if it is MathML of moderate size, else as it is written. */
  Block formula(FormulaData formula) {
    FormulaLayout layout =
        formula.notation() == FormulaData.Notation.MATHML
            ? FormulaLayout.of(formula.text(), label("otherwise"))
            : null;
    String id = formula.attributes().id();
    String label = id == null ? label("formula") : label("formula") + " " + id;
    return layout == null
        ? new Block.Source(label + " (" + formula.notation() + ")", formula.text())
        : new Block.Formula(
            label,
            anchor(id),
            layout.math(),
            new Line(layout.line().stream().map(Phrasebook::span).toList()));
  }

  /** Markup as it is written, up to what anybody reads; where something is left out, it says so. */
  List<Block> sources(String key, List<String> sources) {
    List<Block> blocks = new ArrayList<>();
    int room = SOURCE_MAX;
    for (String source : sources) {
      if (source.length() > room) {
        blocks.add(new Block.Source(label(key), source.substring(0, end(source, room))));
        blocks.add(new Block.Notice(label("leftOut"), List.of()));
        return blocks;
      }
      blocks.add(new Block.Source(label(key), source));
      room -= source.length();
    }
    return blocks;
  }

  /** No letter of two halves is cut in between. */
  private static int end(String text, int most) {
    return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static Span span(MathRun run) {
    return switch (run.level()) {
      case BASE -> Span.of(Span.Kind.TEXT, run.text());
      case RAISED -> Span.of(Span.Kind.RAISED, run.text());
      case LOWERED -> Span.of(Span.Kind.LOWERED, run.text());
    };
  }

  /** A file: what it is called, what it is and how large; its content is in the document. */
  Block file(ByteData file) {
    FactList facts = new FactList(this);
    facts.text("fileName", file.fileName());
    facts.multilingual("name", file.name());
    facts.code("mediaType", file.mimeType());
    facts.text("size", size(file.base64()) + " " + label("bytes"));
    facts.rich("description", file.description());
    return facts.block();
  }

  /** The number of bytes that Base64 without blanks stands for (RFC 4648, 4). */
  private static long size(String base64) {
    int end = base64.length();
    while (end > 0 && base64.charAt(end - 1) == '=') {
      end--;
    }
    return end * 6L / 8;
  }

  /** What an element belongs to, by the names of those elements where they have one. */
  Line references(List<String> refIds) {
    List<Span> spans = new ArrayList<>();
    for (String id : refIds.subList(0, Math.min(refIds.size(), REFERENCES_MAX))) {
      if (!spans.isEmpty()) {
        spans.add(Span.muted(", "));
      }
      String anchor = anchor(id);
      String href = anchor != null && names.containsKey(id) ? "#" + anchor : null;
      spans.add(new Span(Span.Kind.TEXT, names.getOrDefault(id, id), null, id, href));
    }
    if (refIds.size() > REFERENCES_MAX) {
      spans.add(Span.muted(" … +" + (refIds.size() - REFERENCES_MAX)));
    }
    return new Line(spans);
  }

  /** The target of links to an element; none for an {@code id} that is no XML name. */
  static @Nullable String anchor(@Nullable String id) {
    return id != null && XML_NAME.matcher(id).matches() ? "dcc-" + id : null;
  }
}
