package org.etalon.rendering.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.rendering.formula.MathNode.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A formula in one line, for where there is no MathML: fractions with a stroke, and with the
 * parentheses that this needs.
 */
final class LinearMath {
  private static final Set<String> SPACED =
      Set.of("=", "+", "−", "-", "<", ">", "≤", "≥", "≠", "≈", "±", "×", "→", "↦", "∧", "⇒");
  private static final String PLAIN = "0123456789-−";
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻";
  private static final Set<String> OPENING = Set.of("(", "[", "{", "|");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "|");

  private final List<MathRun> runs = new ArrayList<>();

  private LinearMath() {}

  static List<MathRun> of(MathNode node) {
    LinearMath line = new LinearMath();
    line.add(node);
    return line.runs;
  }

  /** All in one level, with {@code ^} and {@code _} for what is raised and lowered. */
  static String plain(MathNode node) {
    StringBuilder text = new StringBuilder();
    for (MathRun run : of(node)) {
      switch (run.level()) {
        case BASE -> text.append(run.text());
        case RAISED -> text.append('^').append(grouped(run.text()));
        case LOWERED -> text.append('_').append(grouped(run.text()));
      }
    }
    return text.toString();
  }

  private static String grouped(String text) {
    return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
        ? text
        : "(" + text + ")";
  }

  private void add(MathNode node) {
    List<MathNode> parts = node.children();
    switch (node.tag()) {
      case MI, MN, MO, MTEXT -> write(node.text());
      case MSUP, MOVER -> scripted(parts.get(0), null, parts.get(1));
      case MSUB, MUNDER -> scripted(parts.get(0), parts.get(1), null);
      case MSUBSUP, MUNDEROVER -> scripted(parts.get(0), parts.get(1), parts.get(2));
      case MFRAC -> {
        group(parts.get(0));
        write("/");
        group(parts.get(1));
      }
      case MSQRT -> {
        write("√");
        group(parts.get(0));
      }
      case MROOT -> {
        raise(plain(parts.get(1)));
        write("√");
        group(parts.get(0));
      }
      case MTABLE -> separated(parts, "; ");
      case MTR -> separated(parts, ", ");
      case MROW, MTD -> row(parts);
    }
  }

  private void row(List<MathNode> parts) {
    for (int i = 0; i < parts.size(); i++) {
      MathNode part = parts.get(i);
      boolean sign = part.tag() == Tag.MO && SPACED.contains(part.text());
      if (sign && i > 0 && endsOperand(parts.get(i - 1))) {
        write(" " + part.text() + " ");
      } else {
        add(part);
      }
    }
  }

  private static boolean endsOperand(MathNode before) {
    return before.tag() != Tag.MO || CLOSING.contains(before.text());
  }

  private void separated(List<MathNode> parts, String separator) {
    for (int i = 0; i < parts.size(); i++) {
      write(i > 0 ? separator : "");
      add(parts.get(i));
    }
  }

  private void scripted(MathNode base, @Nullable MathNode lower, @Nullable MathNode upper) {
    group(base);
    if (lower != null) {
      write(MathRun.Level.LOWERED, plain(lower));
    }
    if (upper != null) {
      raise(plain(upper));
    }
  }

  /** What consists of several parts stands in parentheses, unless it has some. */
  private void group(MathNode node) {
    boolean several =
        node.tag() == Tag.MFRAC
            || node.tag() == Tag.MTABLE
            || (node.tag() == Tag.MROW && node.children().size() > 1 && !isFenced(node));
    write(several ? "(" : "");
    add(node);
    write(several ? ")" : "");
  }

  /** Begins with a parenthesis and ends with the one that closes it. */
  private static boolean isFenced(MathNode row) {
    List<MathNode> parts = row.children();
    if (!isOneOf(parts.get(0), OPENING)) {
      return false;
    }
    for (int i = 1; i < parts.size() - 1; i++) {
      if (isOneOf(parts.get(i), OPENING) || isOneOf(parts.get(i), CLOSING)) {
        return false;
      }
    }
    return isOneOf(parts.get(parts.size() - 1), CLOSING);
  }

  private static boolean isOneOf(MathNode node, Set<String> operators) {
    return node.tag() == Tag.MO && operators.contains(node.text());
  }

  /** Whole numbers have characters of their own, which keep their place when they are copied. */
  private void raise(String text) {
    boolean small = text.codePoints().allMatch(c -> PLAIN.indexOf(c) >= 0);
    if (!small) {
      write(MathRun.Level.RAISED, text);
      return;
    }
    StringBuilder raised = new StringBuilder();
    text.chars().forEach(c -> raised.append(SUPERSCRIPT.charAt(PLAIN.indexOf(c))));
    write(raised.toString());
  }

  private void write(String text) {
    write(MathRun.Level.BASE, text);
  }

  private void write(MathRun.Level level, String text) {
    if (text.isEmpty()) {
      return;
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).level() == level) {
      runs.set(last, new MathRun(level, runs.get(last).text() + text));
    } else {
      runs.add(new MathRun(level, text));
    }
  }
}
