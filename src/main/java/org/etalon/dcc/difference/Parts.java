package org.etalon.dcc.difference;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** The components of the records of the model, so that none of them can be forgotten. */
final class Parts {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] all = type.getRecordComponents();
          if (all == null) {
            return new RecordComponent[0];
          }
          // Without it each reading looks up who reads, which takes longer than the reading.
          for (RecordComponent component : all) {
            component.getAccessor().setAccessible(true);
          }
          return all;
        }
      };

  private Parts() {}

  static RecordComponent[] of(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** The component of this name; null when there is none. */
  static @Nullable Object of(Object owner, String name) {
    for (RecordComponent component : of(owner.getClass())) {
      if (component.getName().equals(name)) {
        return value(owner, component);
      }
    }
    return null;
  }

  static @Nullable Object value(Object owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A component of a public record can be read", e);
    }
  }
}
