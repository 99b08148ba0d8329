package org.etalon.trust.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.etalon.platform.Transactions;

/** Lists that are kept as long as a test. */
final class MemoryLists implements TrustedLists {
  static final Transactions DIRECT =
      new Transactions() {
        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public <T> T in(String organisation, Supplier<T> work) {
          return work.get();
        }
      };

  final List<StoredList> all = new ArrayList<>();

  @Override
  public Optional<StoredList> latest(String scheme) {
    return all.stream()
        .filter(l -> l.scheme().equals(scheme))
        .max(Comparator.comparing(StoredList::sequence));
  }

  @Override
  public List<StoredList> imported() {
    return all.stream().map(l -> latest(l.scheme()).orElseThrow()).distinct().toList();
  }

  @Override
  public boolean add(StoredList list) {
    all.add(list);
    return true;
  }
}
