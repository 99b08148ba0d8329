package org.etalon.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** X17: attachments. */
final class AttachmentAttacks {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};

  private static final List<String> NAMES =
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
          "-rf");

  private static final List<String> TYPES =
      List.of(
          "text/html",
          "",
          "image/png; charset=x",
          "a\r\nb: c",
          "x".repeat(5_000),
          "image/*",
          "<b>",
          "application/x-msdownload");

  private AttachmentAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    archives(attacks);
    twoFormats(attacks);
    programs(attacks);
    markup(attacks);
    names(attacks);
    types(attacks);
    base64(attacks);
    return attacks;
  }

  private static void archives(List<Attack> attacks) {
    file(attacks, "zip bomb", "a.zip", "application/zip", Archives::zipBomb);
    file(attacks, "zip bomb, said to be a picture", "a.png", "image/png", Archives::zipBomb);
    file(attacks, "gzip bomb", "a.gz", "application/gzip", Archives::gzipBomb);
    file(
        attacks,
        "zip with paths upwards",
        "a.zip",
        "application/zip",
        () -> Archives.zip("../../x", new byte[1]));
  }

  private static void twoFormats(List<Attack> attacks) {
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
        () -> join(PNG, text("<html><script>alert(1)</script>")));
    file(
        attacks,
        "PDF and zip",
        "a.pdf",
        "application/pdf",
        () -> join(text("%PDF-1.7\n"), Archives.zip("a", new byte[9])));
  }

  private static void markup(List<Attack> attacks) {
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
  }

  private static void programs(List<Attack> attacks) {
    file(
        attacks,
        "PDF with JavaScript",
        "a.pdf",
        "application/pdf",
        () ->
            text(
                "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction"
                    + "<</S/JavaScript/JS(app.alert(1))>>>>endobj"));
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
        () -> Archives.zip("word/vbaProject.bin", new byte[9]));
  }

  private static void names(List<Attack> attacks) {
    for (String name : NAMES) {
      file(
          attacks,
          "named " + name.substring(0, Math.min(20, name.length())),
          name,
          "image/png",
          () -> PNG);
    }
  }

  private static void types(List<Attack> attacks) {
    for (String type : TYPES) {
      file(
          attacks,
          "type " + type.substring(0, Math.min(20, type.length())),
          "a.png",
          type,
          () -> PNG);
    }
  }

  private static void base64(List<Attack> attacks) {
    file(attacks, "four megabytes", "a.bin", "application/octet-stream", () -> new byte[4_000_000]);
    read(attacks, "no base64", () -> Certificate.withData(file("a", "image/png", "!!!! \u0661")));
    read(attacks, "base64 cut short", () -> Certificate.withData(file("a", "image/png", "QUJ")));
    read(
        attacks,
        "base64 behind its end",
        () -> Certificate.withData(file("a", "image/png", "QQ==QUJD")));
    read(
        attacks,
        "four megabytes in lines",
        () -> Certificate.withData(file("a", "image/png", "QUJD\n".repeat(800_000))));
    read(
        attacks,
        "ten thousand of them",
        () -> Certificate.withData(file("a", "image/png", "QUJD").repeat(10_000)));
  }

  private static void file(
      List<Attack> attacks, String variant, String name, String type, Supplier<byte[]> content) {
    read(
        attacks,
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

  private static void read(List<Attack> attacks, String variant, Supplier<String> document) {
    attacks.add(Attack.read("X17", variant, document, ValueAttacks::asWritten));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
