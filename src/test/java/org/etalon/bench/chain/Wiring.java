package org.etalon.bench.chain;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the classes of the service by their constructors, each once, without its container. */
final class Wiring {
  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<Class<?>, Object> made = new HashMap<>();

  /** Something that is there. */
  <T> Wiring with(Class<T> type, T object) {
    made.put(type, object);
    return this;
  }

  /** A class for what it implements. */
  Wiring with(String name) {
    try {
      classes.add(Class.forName("org.etalon." + name));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
    return this;
  }

  <T> T get(Class<T> type) {
    Object known = made.get(type);
    if (known == null) {
      Class<?> implementation =
          classes.stream().filter(type::isAssignableFrom).findFirst().orElse(type);
      known = implementation == type ? make(type) : get(implementation);
      made.put(type, known);
    }
    return type.cast(known);
  }

  private Object make(Class<?> type) {
    Constructor<?>[] all = type.getDeclaredConstructors();
    Optional<Constructor<?>> injected =
        Arrays.stream(all).filter(each -> each.isAnnotationPresent(Inject.class)).findFirst();
    Constructor<?> constructor = injected.orElse(all[0]);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }
}
