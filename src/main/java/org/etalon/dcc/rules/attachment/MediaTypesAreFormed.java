package org.etalon.dcc.rules.attachment;

import java.util.regex.Pattern;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;

/** A media type is a type, a slash and a subtype, perhaps with parameters. */
public final class MediaTypesAreFormed extends Rule {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
  private static final Pattern FORM =
      Pattern.compile(NAME + "/" + NAME + "[ \\t]*(?:;[^\\p{Cntrl}]*)?");

  public MediaTypesAreFormed() {
    super("w_media_types_are_formed", Weight.WARNING, "RFC 6838, 4.2; RFC 9110, 8.3.1", "form");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<ByteData> file : subject.contents().files()) {
      if (!FORM.matcher(file.value().mimeType()).matches()) {
        no.no(file.place().child("dcc:mimeType"), "form", file.value().mimeType());
      }
    }
  }
}
