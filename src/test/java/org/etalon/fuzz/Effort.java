package org.etalon.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the thread used of the processor and of the heap since this was made. */
public final class Effort {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long cpu = THREADS.getCurrentThreadCpuTime();
  private final long wall = System.nanoTime();
  private final long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());

  /** Time on the processor, which other programs do not lengthen. */
  public Duration cpu() {
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
  }

  public Duration wall() {
    return Duration.ofNanos(System.nanoTime() - wall);
  }

  /** Bytes, those that are garbage by now among them. */
  public long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
  }
}
