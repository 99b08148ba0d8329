package org.etalon.traceability.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ends a run before or after one of its calls to the ports given. */
final class Killer {
  private final RuntimeException with;
  private final boolean forGood;
  private int calls;

  private Killer(int calls, RuntimeException with, boolean forGood) {
    this.calls = calls;
    this.with = with;
    this.forGood = forGood;
  }

  /** As if the process had ended after so many moments: from then on no call passes. */
  static Killer atOnce(int calls) {
    return new Killer(calls, new Killed(), true);
  }

  /** One call fails after so many moments. */
  static Killer failing(int calls) {
    return new Killer(calls, new IllegalStateException("Meant by this test"), false);
  }

  static Killer never() {
    return atOnce(Integer.MAX_VALUE);
  }

  <T> T port(Class<T> type, T port) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              moment();
              try {
                Object result = method.invoke(port, arguments);
                moment();
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void moment() {
    calls--;
    if (calls == -1 || forGood && calls < 0) {
      throw with;
    }
  }

  boolean struck() {
    return calls < 0;
  }

  /** The end of a process. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
