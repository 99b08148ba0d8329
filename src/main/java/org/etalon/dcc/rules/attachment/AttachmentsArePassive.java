package org.etalon.dcc.rules.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.jspecify.annotations.Nullable;

/** A file inside a certificate is looked at; it does nothing by itself. */
public final class AttachmentsArePassive extends Rule {
  private static final Set<FileFormat> MARKUP =
      Set.of(FileFormat.SVG, FileFormat.HTML, FileFormat.XML);

  /**
   * What acts in HTML and SVG: elements, attributes of events, entities, and addresses that run.
   */
  private static final Pattern ACTIVE_MARKUP =
      Pattern.compile(
          "<(?:[a-z0-9]{1,20}:)?(script|iframe|object|embed|foreignobject|applet|handler)[\\s/>]"
              + "|<!(entity)\\s"
              + "|[\\s/\"'](on[a-z]{3,30})\\s{0,9}="
              + "|(javascript|vbscript)\\s{0,9}:");

  /** Names of ISO 32000-1, 12.6.4, with nothing of a longer name after them. */
  private static final Pattern ACTIVE_PDF =
      Pattern.compile("/(JavaScript|JS|Launch|RichMedia|ImportData|SubmitForm)(?![A-Za-z0-9])");

  /** Endings that systems run, or hand to what runs them. */
  private static final Pattern PROGRAM_NAME =
      Pattern.compile(
          "(?is).*\\.(?:exe|com|scr|pif|bat|cmd|msi|msp|ps1|vbs?|vbe|jse?|wsf|wsh|hta|jar|lnk|cpl|dll|reg"
              + "|sh|app|apk|scf|url|command|desktop)[. ]*");

  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final int HEXADECIMAL = 16;

  public AttachmentsArePassive() {
    super(
        "w_attachments_are_passive",
        Weight.WARNING,
        "ISO 32000-1, 12.6.4; HTML Standard, 4.12 and 8.1; SVG 2, 15",
        "markup",
        "pdf",
        "name");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<ByteData> file : subject.contents().files()) {
      String name = file.value().fileName();
      if (PROGRAM_NAME.matcher(name).matches()) {
        no.no(file.place().child("dcc:fileName"), "name", name);
      }
      byte[] content = Content.decoded(file.value());
      if (content == null || no.isFull()) {
        continue;
      }
      FileFormat format = FileFormat.of(content);
      if (MARKUP.contains(format)) {
        String text = new String(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        report(file, "markup", first(ACTIVE_MARKUP.matcher(text)), no);
      } else if (FileFormat.isReadAsPdf(format, content)) {
        report(file, "pdf", first(ACTIVE_PDF.matcher(names(content))), no);
      }
    }
  }

  private static void report(
      Placed<ByteData> file, String answer, @Nullable String found, Answers no) {
    if (found != null) {
      no.no(file.place().child("dcc:dataBase64"), answer, found);
    }
  }

  private static @Nullable String first(Matcher matcher) {
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          return matcher.group(group);
        }
      }
    }
    return null;
  }

  /** A name may be written with the numbers of its characters. */
  private static String names(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.indexOf('#') < 0
        ? text
        : ESCAPE
            .matcher(text)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(escape.group(1), HEXADECIMAL))));
  }
}
