package org.etalon.cli;

/** Writes what came of an input, for people or machines. */
interface ReportPrinter {
  void print(Judged judged);
}
