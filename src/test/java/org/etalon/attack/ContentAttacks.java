package org.etalon.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** X17: attachments. X18: references to other certificates. X19: formulae. */
final class ContentAttacks {
  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
  private static final String SVG = "http://www.w3.org/2000/svg";

  private ContentAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    attachments(attacks);
    references(attacks);
    formulae(attacks);
    return attacks;
  }

  private static void attachments(List<Attack> attacks) {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
    file(attacks, "zip bomb", "a.zip", "application/zip", ContentAttacks::zipBomb);
    file(attacks, "zip bomb, said to be a picture", "a.png", "image/png", ContentAttacks::zipBomb);
    file(attacks, "gzip bomb", "a.gz", "application/gzip", ContentAttacks::gzipBomb);
    file(
        attacks,
        "zip with paths upwards",
        "a.zip",
        "application/zip",
        () -> zip("../../x", new byte[1]));
    file(
        attacks,
        "GIF and script",
        "a.gif",
        "image/gif",
        () -> text("GIF89a/*" + "x".repeat(9) + "*/=1;alert(1)"));
    file(
        attacks,
        "PNG and HTML",
        "a.png",
        "image/png",
        () -> join(png, text("<html><script>alert(1)</script>")));
    file(
        attacks,
        "PDF and zip",
        "a.pdf",
        "application/pdf",
        () -> join(text("%PDF-1.7\n"), zip("a", new byte[9])));
    file(
        attacks,
        "SVG with script",
        "a.svg",
        "image/svg+xml",
        () -> text("<svg xmlns='" + SVG + "' onload='alert(1)'><script>alert(1)</script></svg>"));
    file(
        attacks,
        "SVG with entities",
        "a.svg",
        "image/svg+xml",
        () ->
            text(
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg xmlns='"
                    + SVG
                    + "'>&a;</svg>"));
    file(
        attacks,
        "HTML with script",
        "a.html",
        "text/html",
        () -> text("<script>alert(1)</script>"));
    file(
        attacks,
        "HTML, said to be text",
        "a.txt",
        "text/plain",
        () -> text("<html><script>alert(1)</script>"));
    file(
        attacks,
        "PDF with JavaScript",
        "a.pdf",
        "application/pdf",
        () ->
            text(
                "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"));
    file(
        attacks,
        "PDF with Launch",
        "a.pdf",
        "application/pdf",
        () -> text("%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(calc.exe)>>>>endobj"));
    file(attacks, "program", "a.exe", "image/jpeg", () -> text("MZ\u0090\u0000"));
    file(
        attacks,
        "office document with macro",
        "a.docm",
        "application/msword",
        () -> zip("word/vbaProject.bin", new byte[9]));
    file(attacks, "four megabytes", "a.bin", "application/octet-stream", () -> new byte[4_000_000]);
    for (String name :
        List.of(
            "../../../etc/passwd",
            "..\\..\\x.dll",
            "/etc/passwd",
            "C:\\x.exe",
            "a/../b",
            "a\u202egpj.exe",
            "a.png\u0000.exe".replace("\u0000", "%00"),
            "CON",
            "a\r\nSet-Cookie: x=1",
            "a\".html",
            "",
            ".",
            "..",
            "a".repeat(5_000),
            "\uff0e\uff0e\uff0fx",
            "a;filename=b.html",
            "<img src=x onerror=alert(1)>",
            "a.png ",
            "nul.txt",
            "~",
            "$(x)",
            "`x`",
            "-rf")) {
      file(
          attacks,
          "named " + name.substring(0, Math.min(20, name.length())),
          name,
          "image/png",
          () -> png);
    }
    for (String type :
        List.of(
            "text/html",
            "",
            "image/png; charset=x",
            "a\r\nb: c",
            "x".repeat(5_000),
            "image/*",
            "<b>",
            "application/x-msdownload")) {
      file(
          attacks,
          "type " + type.substring(0, Math.min(20, type.length())),
          "a.png",
          type,
          () -> png);
    }
    read(
        attacks,
        "X17",
        "no base64",
        () -> Certificate.withData(file("a", "image/png", "!!!! \u0661")));
    read(
        attacks,
        "X17",
        "base64 cut short",
        () -> Certificate.withData(file("a", "image/png", "QUJ")));
    read(
        attacks,
        "X17",
        "base64 behind its end",
        () -> Certificate.withData(file("a", "image/png", "QQ==QUJD")));
    read(
        attacks,
        "X17",
        "four megabytes in lines",
        () -> Certificate.withData(file("a", "image/png", "QUJD\n".repeat(800_000))));
    read(
        attacks,
        "X17",
        "ten thousand of them",
        () -> Certificate.withData(file("a", "image/png", "QUJD").repeat(10_000)));
  }

  private static void file(
      List<Attack> attacks, String variant, String name, String type, Supplier<byte[]> content) {
    read(
        attacks,
        "X17",
        variant,
        () ->
            Certificate.withData(
                file(name, type, Base64.getEncoder().encodeToString(content.get()))));
  }

  private static String file(String name, String type, String base64) {
    return "<dcc:byteData><dcc:fileName>"
        + escaped(name)
        + "</dcc:fileName><dcc:mimeType>"
        + escaped(type)
        + "</dcc:mimeType><dcc:dataBase64>"
        + base64
        + "</dcc:dataBase64></dcc:byteData>";
  }

  private static void references(List<Attack> attacks) {
    String begin = "<dcc:linkedReport><dcc:referral/><dcc:referralID>x</dcc:referralID>";
    attacks.add(
        Attack.refused(
            "X18",
            "depth 100000",
            () -> report(begin.repeat(100_000) + "</dcc:linkedReport>".repeat(100_000))));
    attacks.add(
        Attack.refused(
            "X18",
            "depth 60000 in one line",
            () -> report(SizeAttacks.nested("dcc:linkedReport", 60_000))));
    read(
        attacks,
        "X18",
        "depth 240",
        () -> report(begin.repeat(240) + "</dcc:linkedReport>".repeat(240)));
    read(
        attacks,
        "X18",
        "fifty thousand beside each other",
        () -> report((begin + "</dcc:linkedReport>").repeat(40_000)));
    read(attacks, "X18", "itself", () -> Certificate.with("NMI-2026-000004", "LAB-2026-000042"));
    read(
        attacks,
        "X18",
        "a circle",
        () ->
            report(
                "<dcc:linkedReport><dcc:referralID>LAB-2026-000042</dcc:referralID><dcc:linkedReport><dcc:referralID>NMI-2026-000004</dcc:referralID></dcc:linkedReport></dcc:linkedReport>"));
    for (String procedure :
        List.of(
            "none",
            "MD5",
            "SHA-1",
            "",
            "crc32",
            "identity",
            "c14n-sha256\u200b",
            "x".repeat(5_000))) {
      read(
          attacks,
          "X18",
          "procedure " + procedure.substring(0, Math.min(20, procedure.length())),
          () -> Certificate.with("c14n-sha256", procedure));
    }
    read(
        attacks,
        "X18",
        "long digest",
        () -> Certificate.with("qUqP5cyxm6YcTAhz05Hph5gvu9M=", "A".repeat(1_000_000)));
  }

  private static String report(String linked) {
    return Certificate.with("</dcc:certificate>", linked + "</dcc:certificate>");
  }

  private static void formulae(List<Attack> attacks) {
    for (String latex :
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
            "{".repeat(100_000))) {
      read(
          attacks,
          "X19",
          "LaTeX " + latex.substring(0, Math.min(20, latex.length())),
          () ->
              Certificate.withData(
                  "<dcc:formula><dcc:latex>" + escaped(latex) + "</dcc:latex></dcc:formula>"));
    }
    for (String mathml :
        List.of(
            "<maction actiontype=\"statusline#http://x\"><mi>x</mi></maction>",
            "<mi href=\"javascript:alert(1)\">x</mi>",
            "<mi xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"javascript:alert(1)\">x</mi>",
            "<mi onclick=\"alert(1)\">x</mi>",
            "<mtext><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></mtext>",
            "<semantics><annotation-xml encoding=\"text/html\"><img src=\"x\" onerror=\"alert(1)\"/></annotation-xml></semantics>",
            "<mglyph src=\"http://127.0.0.1:9/x\"/>",
            "<mi style=\"background:url(http://127.0.0.1:9/x)\">x</mi>",
            "<svg xmlns=\"" + SVG + "\" onload=\"alert(1)\"><script>alert(1)</script></svg>",
            "<ms>&lt;script>alert(1)&lt;/script></ms>",
            "<mspace width=\"99999999999em\"/>",
            "<apply>".repeat(230) + "<ci/>" + "</apply>".repeat(230),
            "<apply><plus/>" + "<cn>1</cn>".repeat(100_000) + "</apply>",
            "<apply><power/><cn>9</cn><apply><power/><cn>9</cn><apply><power/><cn>9</cn><cn>9</cn></apply></apply></apply>",
            "<cn type=\"e-notation\">1<sep/>999999999</cn>",
            "<cn>" + "9".repeat(1_000_000) + "</cn>",
            "<apply><factorial/><cn>999999999</cn></apply>",
            "<apply><sum/><bvar><ci>i</ci></bvar><lowlimit><cn>0</cn></lowlimit><uplimit><cn>1000000000</cn></uplimit><ci>i</ci></apply>")) {
      read(
          attacks,
          "X19",
          "MathML " + mathml.substring(0, Math.min(20, mathml.length())),
          () ->
              Certificate.withData(
                  "<dcc:formula><dcc:mathml><math xmlns=\""
                      + MATHML
                      + "\">"
                      + mathml
                      + "</math></dcc:mathml></dcc:formula>"));
    }
  }

  private static void read(
      List<Attack> attacks, String family, String variant, Supplier<String> document) {
    attacks.add(Attack.read(family, variant, document, ValueAttacks::asWritten));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  private static byte[] zipBomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("a"));
      zeros(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] gzipBomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      zeros(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A hundred megabytes. */
  private static void zeros(OutputStream out) throws IOException {
    byte[] zeros = new byte[1_000_000];
    for (int i = 0; i < 100; i++) {
      out.write(zeros);
    }
  }
}
