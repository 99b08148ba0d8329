package org.etalon.ui;

import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file that somebody chose in a form. */
record ChosenFile(FileUpload part) {
  /** Null when none was chosen; a browser sends an empty part without a name then. */
  static @Nullable ChosenFile of(@Nullable FileUpload part) {
    return part == null || part.fileName() == null || part.fileName().isEmpty()
        ? null
        : new ChosenFile(part);
  }

  String name() {
    return part.fileName();
  }

  long size() {
    return part.size();
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(part.uploadedFile());
  }
}
