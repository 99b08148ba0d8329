package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Collects facts; what is not said makes no fact. */
final class FactList {

  private final Phrasebook words;
  private final List<Block.Fact> facts = new ArrayList<>();

  FactList(Phrasebook words) {
    this.words = words;
  }

  void add(Line term, List<Line> lines) {
    List<Line> said = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (!said.isEmpty()) {
      facts.add(new Block.Fact(term, said));
    }
  }

  void lines(String key, List<Line> lines) {
    add(words.labelled(key), lines);
  }

  void line(String key, Line line) {
    lines(key, List.of(line));
  }

  void text(String key, @Nullable String text) {
    line(key, text == null || text.isEmpty() ? Line.EMPTY : Line.text(text));
  }

  void code(String key, @Nullable String text) {
    line(key, text == null || text.isEmpty() ? Line.EMPTY : Line.code(text));
  }

  void texts(String key, List<String> texts) {
    lines(key, texts.stream().map(Line::text).toList());
  }

  void date(String key, @Nullable WrittenDate date) {
    text(key, date == null ? null : date.text());
  }

  void flag(String key, @Nullable Boolean flag) {
    text(key, flag == null ? null : words.label(flag ? "yes" : "no"));
  }

  void multilingual(String key, @Nullable MultilingualText text) {
    line(key, words.line(text));
  }

  void rich(String key, @Nullable RichContent content) {
    lines(key, words.lines(content));
  }

  void references(Attributes attributes) {
    line("belongsTo", words.references(attributes.refIds()));
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  Block.Facts block() {
    return new Block.Facts(facts);
  }

  /** The facts as one block, or no block at all. */
  List<Block> blocks() {
    return facts.isEmpty() ? List.of() : List.of(block());
  }
}
