package org.etalon.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** X19: formulae. */
final class FormulaAttacks {
  private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final List<String> LATEX =
      List.of(
          "\\input{/etc/passwd}",
          "\\write18{id}",
          "\\href{javascript:alert(1)}{x}",
          "\\def\\x{\\x\\x}\\x",
          "<script>alert(1)</script>",
          "\\unicode{x3c}script>",
          "$$</math><script>alert(1)</script>",
          "\\includegraphics{http://127.0.0.1:9/x}",
          "\\csname x\\endcsname",
          "\\loop\\iftrue\\repeat",
          "\\require{html}\\style{x:expression(1)}{y}",
          "{".repeat(100_000));

  private static final List<String> MATHML =
      List.of(
          "<maction actiontype=\"statusline#http://x\"><mi>x</mi></maction>",
          "<mi href=\"javascript:alert(1)\">x</mi>",
          "<mi xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"javascript:alert(1)\">x</mi>",
          "<mi onclick=\"alert(1)\">x</mi>",
          "<mtext><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></mtext>",
          "<semantics><annotation-xml encoding=\"text/html\">"
              + "<img src=\"x\" onerror=\"alert(1)\"/></annotation-xml></semantics>",
          "<mglyph src=\"http://127.0.0.1:9/x\"/>",
          "<mi style=\"background:url(http://127.0.0.1:9/x)\">x</mi>",
          "<svg xmlns=\"" + SVG + "\" onload=\"alert(1)\"><script>alert(1)</script></svg>",
          "<ms>&lt;script>alert(1)&lt;/script></ms>",
          "<mspace width=\"99999999999em\"/>",
          "<apply>".repeat(230) + "<ci/>" + "</apply>".repeat(230),
          "<apply><plus/>" + "<cn>1</cn>".repeat(100_000) + "</apply>",
          "<apply><power/><cn>9</cn>".repeat(3) + "<cn>9</cn>" + "</apply>".repeat(3),
          "<cn type=\"e-notation\">1<sep/>999999999</cn>",
          "<cn>" + "9".repeat(1_000_000) + "</cn>",
          "<apply><factorial/><cn>999999999</cn></apply>",
          "<apply><sum/><bvar><ci>i</ci></bvar><lowlimit><cn>0</cn></lowlimit>"
              + "<uplimit><cn>1000000000</cn></uplimit><ci>i</ci></apply>");

  private FormulaAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    latex(attacks);
    mathml(attacks);
    return attacks;
  }

  private static void latex(List<Attack> attacks) {
    for (String latex : LATEX) {
      read(
          attacks,
          "LaTeX " + latex.substring(0, Math.min(20, latex.length())),
          () ->
              Certificate.withData(
                  "<dcc:formula><dcc:latex>" + escaped(latex) + "</dcc:latex></dcc:formula>"));
    }
  }

  private static void mathml(List<Attack> attacks) {
    for (String mathml : MATHML) {
      read(
          attacks,
          "MathML " + mathml.substring(0, Math.min(20, mathml.length())),
          () ->
              Certificate.withData(
                  "<dcc:formula><dcc:mathml><math xmlns=\""
                      + NAMESPACE
                      + "\">"
                      + mathml
                      + "</math></dcc:mathml></dcc:formula>"));
    }
  }

  private static void read(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X19", variant, document, ValueAttacks::asWritten));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }
}
