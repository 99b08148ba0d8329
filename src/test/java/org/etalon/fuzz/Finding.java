package org.etalon.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * What must not happen.
 *
 * @param key the same for the same fault, whatever the input
 */
record Finding(String key, String target, String input, String detail) {

  static Finding of(Target target, String input, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String text = trace.toString();
    String where = place(failure);
    String key = target.name() + " " + failure.getClass().getSimpleName() + " " + where;
    return new Finding(
        key, target.name(), input, text.substring(0, Math.min(text.length(), 4_000)));
  }

  static Finding excess(Target target, String input, String what, String detail) {
    return new Finding(target.name() + " " + what, target.name(), input, detail);
  }

  /** The first place of ours, but for assertions of these tests. */
  private static String place(Throwable failure) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("org.etalon.")) {
          return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
        }
      }
      cause = cause.getCause();
    }
    return "";
  }
}
