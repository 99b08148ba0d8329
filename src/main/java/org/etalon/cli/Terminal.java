package org.etalon.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody looks on. */
final class Terminal {
  private Terminal() {}

  // Both ways are asked below.
  @SuppressWarnings("SystemConsoleNull")
  static boolean attached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console also without a terminal, and it can be asked.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
